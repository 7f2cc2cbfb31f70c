package org.openilr.reports.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

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

  /** Writes a workbook once more, made at a time. */
  public static void set(Path workbook, LocalDateTime made, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
      // A third larger than at the best level, in a third of the time.
      to.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry : from.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ANY);
        to.putNextEntry(same);
        try (InputStream in = from.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(CREATED, "$1" + TIME.format(made) + "Z");
            to.write(content.getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(to);
          }
        }
      }
    }
  }
}
