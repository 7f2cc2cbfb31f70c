package org.openilr.service;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody with a browser without JavaScript, who is signed in. */
public final class Visitor {

  private static final String BOUNDARY = "----boundary-of-a-test";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvc browser;
  private final MockHttpSession session;

  private Visitor(MockMvc browser, MockHttpSession session) {
    this.browser = browser;
    this.session = session;
  }

  /** Signs in as one of the users of the demonstration: submitter, user, other, operator or auditor. */
  public static Visitor signedIn(MockMvc browser, String userName) throws Exception {
    MvcResult result = browser.perform(formLogin("/sign-in").user(userName).password("demonstration")).andReturn();
    return new Visitor(browser, (MockHttpSession) result.getRequest().getSession());
  }

  /** What a request for a page brings. */
  public MvcResult get(String path) throws Exception {
    return browser.perform(MockMvcRequestBuilders.get(path).session(session)).andReturn();
  }

  /** The text of a page, which must be there. */
  public String page(String path) throws Exception {
    MvcResult result = get(path);
    if (result.getResponse().getStatus() != 200) {
      throw new AssertionError(path + " answers " + result.getResponse().getStatus() + ", " + result.getResponse().getRedirectedUrl());
    }
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  /** Presses the button of a form; fields are names and values, one after the other. */
  public MvcResult post(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path).session(session).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return browser.perform(request).andReturn();
  }

  /** Opens the upload page, chooses a file and sends it. */
  public MvcResult upload(String collection, String fileName, byte[] content, Map<String, String> fields) throws Exception {
    String path = "/collections/" + collection + "/upload";
    return send(path, form(token(path), fileName, content, fields));
  }

  /** Sends a file for the collection of ILR returns of 2020-21. */
  public MvcResult upload(String fileName, byte[] content) throws Exception {
    return upload("ILR2021", fileName, content, Map.of());
  }

  /** Sends the body of an upload form. */
  public MvcResult send(String path, byte[] body) throws Exception {
    return browser.perform(request(path, body)).andReturn();
  }

  /** The request that sends the body of an upload form. */
  public MockHttpServletRequestBuilder request(String path, byte[] body) {
    return MockMvcRequestBuilders.post(path).session(session).contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BOUNDARY)).content(body);
  }

  /** The hidden field of the form on a page. */
  public String token(String path) throws Exception {
    String page = page(path);
    Matcher token = TOKEN.matcher(page.substring(page.indexOf("enctype=\"multipart/form-data\"")));
    if (!token.find()) {
      throw new AssertionError("The form has no token");
    }
    return token.group(1);
  }

  /** The body of the upload form. */
  public static byte[] form(String token, String fileName, byte[] content, Map<String, String> fields) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("_csrf", token));
    fields.forEach((name, value) -> body.writeBytes(field(name, value)));
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static byte[] field(String name, String value) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
