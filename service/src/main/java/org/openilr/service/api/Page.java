package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;

/**
 * Part of a long list.
 *
 * @param page from 1
 * @param size most items of a page
 * @param total how many there are in all
 */
record Page<T>(int page, int size, long total, List<T> items) {

  private static final int USUAL = 100;
  private static final int MOST = 1000;

  /** What part is asked for. */
  record Wanted(@Parameter(description = "From 1; 1 if not given") Integer page, @Parameter(description = "Items of a page, up to 1000; 100 if not given") Integer size) {

    Wanted {
      page = page == null ? 1 : page;
      size = size == null ? USUAL : size;
      if (page < 1 || size < 1 || size > MOST) {
        throw Asked.invalid("The page must be 1 or more, and its size from 1 to " + MOST + ".");
      }
    }

    /** The place of the first item, from 0. */
    long from() {
      return (page - 1L) * size;
    }
  }

  static <R, T> Page<T> of(Wanted wanted, long total, List<R> rows, Function<R, T> item) {
    return new Page<>(wanted.page(), wanted.size(), total, rows.stream().map(item).toList());
  }
}
