package org.openilr.reports.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Says when a workbook was made. The library that writes it always says now; a result must not change when the same check is made
 * again.
 */
public final class WorkbookTime {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final LocalDateTime ANY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WorkbookTime() {}

  /** Writes a workbook once more, made at a time. All else goes over as it is compressed already. */
  public static void set(Path workbook, LocalDateTime made, OutputStream out) throws IOException {
    try (ZipFile from = ZipFile.builder().setPath(workbook).get()) {
      ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
      List<ZipArchiveEntry> entries = Collections.list(from.getEntries());
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        if (entry.getName().equals(PROPERTIES)) {
          to.putArchiveEntry(same(entry));
          try (InputStream in = from.getInputStream(entry)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(CREATED, "$1" + TIME.format(made) + "Z");
            to.write(content.getBytes(StandardCharsets.UTF_8));
          }
          to.closeArchiveEntry();
        } else {
          ZipArchiveEntry same = same(entry);
          same.setMethod(entry.getMethod());
          same.setSize(entry.getSize());
          same.setCompressedSize(entry.getCompressedSize());
          same.setCrc(entry.getCrc());
          try (InputStream raw = from.getRawInputStream(entry)) {
            to.addRawArchiveEntry(same, raw);
          }
        }
      }
      to.finish();
      to.flush();
    }
  }

  private static ZipArchiveEntry same(ZipArchiveEntry entry) {
    ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
    same.setTimeLocal(ANY);
    return same;
  }
}
