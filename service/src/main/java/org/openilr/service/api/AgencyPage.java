package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What part of a long list is asked for, in the way of the department's interface: a bare list, with its place in a header. Source: the department's public API; the name of
 * the header and what it holds are ours.
 */
record AgencyPage(@Parameter(description = "Items of a page, up to 1000; 20 if not given") Integer pageSize,
    @Parameter(description = "From 1; 1 if not given") Integer pageNumber) {

  static final String HEADER = "X-Pagination";
  static final String HEADER_SAYS = "Where the page is, as JSON: totalItems, totalPages, pageSize, pageNumber.";
  private static final int USUAL = 20;
  private static final int MOST = 1000;

  AgencyPage {
    pageSize = pageSize == null ? USUAL : pageSize;
    pageNumber = pageNumber == null ? 1 : pageNumber;
    if (pageNumber < 1 || pageSize < 1 || pageSize > MOST) {
      throw Asked.invalid("The parameter pageNumber must be 1 or more, and pageSize from 1 to " + MOST + ".");
    }
  }

  /** The place of the first item, from 0. */
  long from() {
    return (pageNumber - 1L) * pageSize;
  }

  /** The page, or 204 where there is nothing on it. */
  <T> ResponseEntity<List<T>> of(long total, List<T> items) {
    return ResponseEntity.status(items.isEmpty() ? HttpStatus.NO_CONTENT : HttpStatus.OK)
        .header(HEADER, "{\"totalItems\":%d,\"totalPages\":%d,\"pageSize\":%d,\"pageNumber\":%d}".formatted(total, (total + pageSize - 1) / pageSize, pageSize, pageNumber))
        .body(items.isEmpty() ? null : items);
  }

  /** The page of a list that is there as a whole. */
  <T> ResponseEntity<List<T>> of(List<T> all) {
    return of(all.size(), all.stream().skip(from()).limit(pageSize).toList());
  }
}
