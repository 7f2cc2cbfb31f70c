package org.openilr.service.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Instants between Java and the database, and the time that people see. */
public final class Times {

  /** Where people read the clock. */
  public static final ZoneId UK = ZoneId.of("Europe/London");

  private Times() {}

  /** As a parameter of a statement; null stays null. */
  public static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** A column; null where it is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
