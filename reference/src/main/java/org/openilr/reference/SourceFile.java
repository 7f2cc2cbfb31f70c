package org.openilr.reference;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * A CSV file of a table, wherever it lies.
 *
 * @param table the table that it feeds
 * @param name for messages: the file, and the zip or folder around it
 * @param size its length in bytes
 * @param source name of what it is from, for example {@code LARS}
 * @param version version of that, read from the file name; null where the name does not say
 * @param date date of that, read from the file name; null where the name does not say
 * @param modified the day on which the file was last changed; null where not known
 * @param content opens it
 */
record SourceFile(Table table, String name, long size, String source, String version, LocalDate date, LocalDate modified, Content content) {

  /** Opens a file. */
  interface Content {

    InputStream open() throws IOException;
  }

  /**
   * What a table read from the file is to say of its version: what the file name says, or else the newest change of a row, or else of the
   * file.
   */
  Versions.TableVersion version(CsvTable content, long rows) {
    LocalDate day = date != null ? date : content.newest() != null ? content.newest() : modified;
    return new Versions.TableVersion(table, rows, source, version != null || day == null ? version : day.toString(), day);
  }
}
