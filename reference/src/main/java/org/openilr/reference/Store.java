package org.openilr.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where rows of reference data are kept. Safe for many threads. */
interface Store extends AutoCloseable {

  Versions versions();

  /**
   * The rows whose column has one of the keys, in the order of their file; keys without rows are left out, and a missing table has none.
   *
   * @param column one of the table's look-up columns
   * @param keys values of the column's type, texts as the column keeps them (codes in capitals)
   */
  Map<Object, List<Row>> rows(Table table, String column, Collection<?> keys);

  /** The first rows of a table in the order of its first key; none of the learner numbers, which are not kept as rows. */
  List<Row> first(Table table, int most);

  /** Those of the unique learner numbers that have been issued. */
  Set<Long> issued(Collection<Long> ulns);

  @Override
  void close();
}
