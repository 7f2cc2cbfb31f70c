package org.openilr.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody before a browser: knows pages by what stands on them, and is held up by whatever would hold up anybody. */
final class Person implements AutoCloseable {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final double PATIENCE = 40_000;
  /** A folder to put pictures of the pages in; none unless somebody wants to look at them. */
  private static final String PICTURES = System.getProperty("openilr.pictures");

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final boolean scripts;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Person(Browser browser, String address, boolean scripts) {
    this.address = address;
    this.scripts = scripts;
    context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(1280, 900).setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        troubles.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    page.onRequest(request -> requests.add(request.url().substring(address.length())));
  }

  Page page() {
    return page;
  }

  /** What the browser asked for, in the order in which it did. */
  List<String> requests() {
    return requests;
  }

  void open(String path) {
    page.navigate(address + path);
  }

  void signIn(String name) {
    open("/sign-in");
    fill("User name", name);
    fill("Password", "demonstration");
    press("Sign in");
  }

  void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void choose(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
  }

  void tick(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  void attach(String name, byte[] content) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  void press(String button) {
    page.waitForLoadState();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
  }

  /** Follows the first link whose text begins with the pattern. Between visible and hidden text browsers put a blank. */
  void followFirst(String beginning) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning))).first().click();
  }

  /** Waits for the page with the heading, and looks at it as axe does. */
  void sees(String heading, String... texts) {
    assertThat(page.locator("h1")).containsText(heading, new ContainsTextOptions().setTimeout(PATIENCE));
    for (String text : texts) {
      assertThat(page.locator("body")).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
    }
    isAccessible();
  }

  /** The page with the heading says so above it and in its title, and beside the field. */
  void seesError(String heading, String message) {
    sees(heading, "There is a problem", message);
    assertThat(page.title()).startsWith("Error: ");
  }

  private void isAccessible() {
    assertThat(troubles).as("what the browser complains of").isEmpty();
    assertThat(page.locator("h1").count()).as("main headings of %s", page.url()).isEqualTo(1);
    if (scripts) {
      page.waitForLoadState();
      List<Rule> violations = new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze().getViolations();
      assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
          .as("what axe finds on %s", page.url()).isEmpty();
    }
  }

  /** Asks for a page that is refused; the browser's own complaint of that is no trouble. */
  void openRefused(String path, int status) {
    assertThat(page.navigate(address + path).status()).isEqualTo(status);
    troubles.removeIf(trouble -> trouble.contains("status of " + status));
  }

  Locator found(String selector) {
    return page.locator(selector);
  }

  void takePicture(String name) {
    if (PICTURES != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + (scripts ? "" : "-plain") + ".png")).setFullPage(true));
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
