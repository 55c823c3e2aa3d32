package org.mingjian.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Chromium of the system, for tests of pages: offline, and listening for whatever a page should
 * not do. {@code CHROMIUM} names another one.
 */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setTimeout(180_000)
                    .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));
  }

  /** Starts it; without one the tests of the class are skipped. */
  static Chromium start() {
    Path executable =
        Stream.of(
                System.getenv("CHROMIUM"),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .filter(Objects::nonNull)
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(executable != null, "no Chromium found: install it or name it in CHROMIUM");
    return new Chromium(executable);
  }

  /** Opens a file from disk in a window of this size, in a context of its own. */
  Page open(Path file, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setOffline(true));
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    String address = file.toUri().toString();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().equals(address)) {
            complaints.add("request: " + request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  /** Returns everything that pages should not have done. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
