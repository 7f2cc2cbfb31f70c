package org.openilr.service.retention;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openilr.service.reference.ReferenceVersions;
import org.openilr.service.storage.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Deletes files of the store that no row names. They come of a kill between the storing of a file and the commit that tells of it; they may hold personal data, and nobody
 * would ever delete them.
 */
@Service
class StrayFiles {

  private static final Logger LOG = LoggerFactory.getLogger(StrayFiles.class);
  private static final int AT_ONCE = 1000;

  private final JdbcClient database;
  private final FileStore files;
  private final RetentionSettings settings;
  private final Clock clock;

  StrayFiles(JdbcClient database, FileStore files, RetentionSettings settings, Clock clock) {
    this.database = database;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Deletes those that are old enough; a younger one may be named in a moment.
   *
   * @return how many there were
   */
  int delete() throws IOException {
    Instant before = clock.instant().minus(settings.strayFiles());
    String named = named();
    Set<String> folders = folders();
    List<String> keys = new ArrayList<>(AT_ONCE);
    List<String> stray = new ArrayList<>();
    files.list(file -> {
      if (file.written().isBefore(before) && folders.contains(file.key().substring(0, Math.max(0, file.key().indexOf('/'))))) {
        keys.add(file.key());
      }
      if (keys.size() == AT_ONCE) {
        stray.addAll(without(named, keys));
        keys.clear();
      }
    });
    stray.addAll(without(named, keys));
    for (String key : stray) {
      files.delete(key);
    }
    LOG.info("Files that nothing names: {} were deleted.", stray.size());
    return stray.size();
  }

  private List<String> without(String named, List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<String> known = new HashSet<>(database.sql(named).param("keys", keys).query(String.class).list());
    return keys.stream().filter(key -> !known.contains(key)).toList();
  }

  /** The folders that the service writes to. Whatever else lies in a bucket is somebody else's. */
  private Set<String> folders() {
    Set<String> folders = new HashSet<>(database.sql("select id from collection").query(String.class).list());
    folders.add(ReferenceVersions.FOLDER);
    return folders;
  }

  /** Whatever column of any table may name a file, by its own name: one that is forgotten here would lose its files. */
  private String named() {
    return database.sql("select quote_ident(table_name) as t, quote_ident(column_name) as c from information_schema.columns where table_schema = current_schema() "
            + "and data_type = 'text' and column_name like '%\\_key'")
        .query((row, number) -> "select " + row.getString("c") + " from " + row.getString("t") + " where " + row.getString("c") + " in (:keys)").list().stream()
        .collect(Collectors.joining(" union "));
  }
}
