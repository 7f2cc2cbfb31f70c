package org.openilr.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page's style and script, as elements to put into it, and the policy that lets a browser run just these.
 *
 * @param policy value of Content-Security-Policy: nothing is loaded from anywhere, no other style or script runs
 */
public record Assets(String style, String script, String policy) {

  /**
   * Reads the style of all pages and the script of one.
   *
   * @param beside a class beside which the script lies
   */
  public static Assets read(Class<?> beside, String scriptName) {
    String style = resource(Assets.class, "page.css");
    String script = resource(beside, scriptName);
    return new Assets("<style>" + style + "</style>", "<script>" + script + "</script>",
        "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'");
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java machine has SHA-256", e);
    }
  }
}
