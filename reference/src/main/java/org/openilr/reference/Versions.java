package org.openilr.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a set of reference data is made of, for results to name.
 *
 * @param snapshot version of the whole
 * @param made when it was put together; null for reference data that is not a snapshot file
 * @param tables the tables that it has, in the order of {@link Table}
 */
public record Versions(String snapshot, Instant made, List<TableVersion> tables) {

  /**
   * A table and where its rows are from.
   *
   * @param table the table
   * @param rows how many rows it has
   * @param source name of the source, for example {@code LARS}
   * @param version the source's version; null where not known
   * @param date the source's date; null where not known
   */
  public record TableVersion(Table table, long rows, String source, String version, LocalDate date) {}

  /** The version of a table, or null where it is missing. */
  public TableVersion of(Table table) {
    for (TableVersion version : tables) {
      if (version.table() == table) {
        return version;
      }
    }
    return null;
  }
}
