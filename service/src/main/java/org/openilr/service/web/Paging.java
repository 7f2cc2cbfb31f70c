package org.openilr.service.web;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 1
 * @param size how many lines a page has
 * @param total how many lines there are
 */
public record Paging(int page, int size, long total) {

  /** A page number before the first or behind the last is brought back to the nearest. */
  public Paging {
    page = (int) Math.max(1, Math.min(page, (total + size - 1) / size));
  }

  /** The place of the first line, from 0. */
  public long from() {
    return (long) (page - 1) * size;
  }

  /** The number of the last page. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
