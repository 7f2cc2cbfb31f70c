package org.openilr.service.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openilr.service.results.Reports.Report;
import org.openilr.service.storage.FileStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends files to whoever has found the submission that they belong to. */
@Component
public class Downloads {

  private final FileStore files;

  Downloads(FileStore files) {
    this.files = files;
  }

  /** Sends a file of the store. */
  public void send(String key, String fileName, HttpServletResponse response) throws IOException {
    try (InputStream in = files.open(key)) {
      head(fileName, response);
      OutputStream out = response.getOutputStream();
      in.transferTo(out);
      out.flush();
    }
  }

  /** Sends reports in a zip. */
  public void send(List<Report> reports, String fileName, HttpServletResponse response) throws IOException {
    head(fileName, response);
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
      for (Report report : reports) {
        zip.putNextEntry(new ZipEntry(report.fileName()));
        try (InputStream in = files.open(report.fileKey())) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  /** Never shown in the browser, whatever it is: what a stranger sent could be a page with a script. */
  private static void head(String fileName, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
  }
}
