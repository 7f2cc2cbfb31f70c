package org.openilr.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The upload form, read as it arrives: the fields first, then the file, which goes straight to where it is kept. Since the token against forged requests is one of the
 * fields, it is checked here and not by the filter that checks all other forms; no byte of the file is read before.
 */
public final class UploadForm {

  private static final int FIELD_BYTES = 4096;
  private static final int LONGEST_NAME = 150;

  private final HttpServletRequest request;
  private final Map<String, String> fields = new HashMap<>();

  /** @param request its content is not read yet */
  public UploadForm(HttpServletRequest request) {
    this.request = request;
  }

  /** Takes the file. */
  @FunctionalInterface
  public interface Taker<T> {

    /**
     * Takes it.
     *
     * @param fileName as the browser sends it; null where the form has no file
     * @param content null where the form has no file
     * @param fields those that stand before the file in the form
     */
    T take(String fileName, InputStream content, Map<String, String> fields) throws IOException;
  }

  /**
   * Reads the form.
   *
   * @return what became of its first file
   * @throws InvalidCsrfTokenException when the form is not ours, or too old
   * @throws IOException when it does not arrive as a whole
   */
  public <T> T read(Taker<T> taker) throws IOException {
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      throw invalid();
    }
    JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();
    FileItemInputIterator parts = parser.getItemIterator(request);
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      try (InputStream content = part.getInputStream()) {
        if (part.isFormField()) {
          fields.put(part.getFieldName(), new String(content.readNBytes(FIELD_BYTES), StandardCharsets.UTF_8));
        } else {
          requireToken();
          return taker.take(name(part), content, fields);
        }
      }
    }
    requireToken();
    return taker.take(null, null, fields);
  }

  /** A name that no file can have, such as one with a null character, is kept from going further than the checks. */
  private static String name(FileItemInput part) {
    try {
      return part.getName();
    } catch (InvalidPathException e) {
      return "?";
    }
  }

  /** The name of a file without folders, and without characters that do not belong into the name of a key. */
  public static String plainName(String fileName) {
    String plain = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N}._() -]", "_").strip();
    String cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    return cut.startsWith(".") ? "_" + cut : cut;
  }

  private void requireToken() {
    DeferredCsrfToken deferred = (DeferredCsrfToken) request.getAttribute(DeferredCsrfToken.class.getName());
    CsrfToken expected = deferred.get();
    String sent = new XorCsrfTokenRequestAttributeHandler().resolveCsrfTokenValue(new WithFields(request, fields), expected);
    if (sent == null || !java.security.MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getToken().getBytes(StandardCharsets.UTF_8))) {
      throw invalid();
    }
  }

  private InvalidCsrfTokenException invalid() {
    DeferredCsrfToken deferred = (DeferredCsrfToken) request.getAttribute(DeferredCsrfToken.class.getName());
    return new InvalidCsrfTokenException(deferred.get(), null);
  }

  private static final class WithFields extends HttpServletRequestWrapper {

    private final Map<String, String> fields;

    WithFields(HttpServletRequest request, Map<String, String> fields) {
      super(request);
      this.fields = fields;
    }

    @Override
    public String getParameter(String name) {
      return fields.get(name);
    }
  }
}
