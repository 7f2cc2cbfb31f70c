package org.openilr.service.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Chromium as the machine has it. The root of a Debian, such as a build in a container, gets it installed; elsewhere the tests are skipped, unless CI says that nothing may be. */
final class Chromium implements AutoCloseable {

  private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(QUIETLY));
  }

  static Chromium start() throws IOException, InterruptedException {
    Optional<Path> program = find();
    if (program.isEmpty() && mayInstall()) {
      install();
      program = find();
    }
    if (program.isEmpty()) {
      String missing = "Pages are tested in Chromium, which this machine does not have: install it, as chromium or google-chrome on the path";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(missing);
      }
      Assumptions.abort(missing);
    }
    return new Chromium(program.orElseThrow());
  }

  private static Optional<Path> find() {
    return PROGRAMS.stream().flatMap(Chromium::onThePath).filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> onThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program));
  }

  private static boolean mayInstall() {
    return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version")) && onThePath("apt-get").anyMatch(Files::isExecutable);
  }

  private static void install() throws IOException, InterruptedException {
    for (List<String> command : List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"))) {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      int code = builder.start().waitFor();
      if (code != 0) {
        System.out.println(String.join(" ", command) + " ended with " + code);
        return;
      }
    }
  }

  /** A person who has just opened a browser, whose scripts run or not. */
  Person person(String address, boolean scripts) {
    return new Person(browser, address, scripts);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
