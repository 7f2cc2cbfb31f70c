package org.openilr.processing.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Says when a workbook was made. The library that writes it always says now; a result must not change when the same check is made
 * again.
 */
final class WorkbookTime {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final LocalDateTime ANY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WorkbookTime() {}

  /** Writes a workbook once more, made at a time. */
  static void set(Path workbook, LocalDateTime made, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : from.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        byte[] content;
        try (InputStream in = from.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        if (entry.getName().equals(PROPERTIES)) {
          content = new String(content, StandardCharsets.UTF_8).replaceAll(CREATED, "$1" + TIME.format(made) + "Z").getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ANY);
        to.putNextEntry(same);
        to.write(content);
      }
    }
  }
}
