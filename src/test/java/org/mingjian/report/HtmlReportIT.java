package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cli.MingjianProcess;

/** The page as people use it: written by the packaged program, opened from disk in a browser. */
class HtmlReportIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Path report;

  @BeforeAll
  static void writeTheReport() throws IOException {
    chromium = Chromium.start();
    report = write("errors", SAMPLES.resolve("qinghe-archives-2024-errors.txt"));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** No page may complain, load anything or run what stands in a document. */
  @AfterEach
  void nothingWentWrong() {
    assertThat(chromium.complaints()).isEmpty();
  }

  private static Path write(String name, Path document) {
    Path file = folder.resolve(name + ".html");
    MingjianProcess.Result result =
        MingjianProcess.jar()
            .run("check", document.toString(), "-f", "html", "-o", file.toString());
    assertThat(result.err()).isEmpty();
    return file;
  }

  private static Page desktop() {
    return chromium.open(report, 1280, 800);
  }

  private static Page phone() {
    return chromium.open(report, 390, 844);
  }

  private static void photograph(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private static void inView(Page page, Locator locator) {
    PlaywrightAssertions.assertThat(locator).isInViewport();
    BoundingBox box = locator.boundingBox();
    Object top =
        page.evaluate(
            "([x, y]) => document.elementFromPoint(x, y).closest('.here') !== null",
            List.of(box.x + box.width / 2, box.y + box.height / 2));
    assertThat(top).as("nothing covers it").isEqualTo(true);
  }

  private static Locator contradictedCell(Page page) {
    return page.locator(".paper td .f.x", new Page.LocatorOptions().setHasText("24.76")).first();
  }

  @Test
  void aFindingLeadsToItsPlaceAndBack() {
    Page page = desktop();
    photograph(page, "desktop");
    Locator finding = page.locator(".finding", new Page.LocatorOptions().setHasText("24.76"));
    finding.locator("a.go").first().click();
    Locator here = page.locator(".paper .here");
    PlaywrightAssertions.assertThat(here).hasCount(1);
    assertThat(here.textContent()).contains("24.76");
    inView(page, here);
    photograph(page, "desktop-place");
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(finding.first()).isFocused();
    PlaywrightAssertions.assertThat(finding.first()).isInViewport();
    page.context().close();
  }

  @Test
  void everyPlaceOfEveryFindingIsThere() {
    Page page = desktop();
    Object missing =
        page.evaluate(
            "() => [...document.querySelectorAll('a.go')]"
                + ".filter(a => !document.getElementById(a.hash.slice(1))).length");
    assertThat(missing).isEqualTo(0);
    assertThat(page.locator(".finding").count()).isEqualTo(14);
    page.context().close();
  }

  @Test
  void aContradictedCellShowsItsEquationsWithBothPartners() {
    Page page = desktop();
    contradictedCell(page).click();
    Locator evidence = page.locator("#evidence");
    PlaywrightAssertions.assertThat(evidence).isVisible();
    Locator broken =
        evidence.locator(".equation.x", new Locator.LocatorOptions().setHasText("24.70"));
    PlaywrightAssertions.assertThat(broken.first()).isVisible();
    assertThat(broken.first().locator(".partners li").allTextContents())
        .anyMatch(words -> words.contains("24.76"))
        .anyMatch(words -> words.contains("24.70"));
    photograph(page, "desktop-equations");
    broken.first().locator("a.jump").first().click();
    Locator here = page.locator(".paper .here");
    assertThat(here.textContent()).contains("24.70");
    inView(page, here);
    page.context().close();
  }

  @Test
  void findingsAreFilteredBySeverityPartRuleCertaintyAndWords() {
    Page page = desktop();
    Locator shown = page.locator(".finding:visible");
    int all = shown.count();
    page.locator("input[value=error]").uncheck();
    PlaywrightAssertions.assertThat(page.locator(".finding.e:visible")).hasCount(0);
    assertThat(shown.count()).isBetween(1, all - 1);
    page.locator("input[value=error]").check();
    for (String name : List.of("part", "place", "rule", "certainty")) {
      Locator choice = page.locator("select[name=" + name + "]");
      choice.selectOption(new SelectOption().setIndex(1));
      PlaywrightAssertions.assertThat(page.locator(".finding[hidden]")).not().hasCount(0);
      assertThat(shown.count()).isPositive();
      choice.selectOption("");
      PlaywrightAssertions.assertThat(shown).hasCount(all);
    }
    page.keyboard().press("/");
    page.keyboard().type("24.76");
    PlaywrightAssertions.assertThat(shown).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator(".shown")).containsText("1 / " + all);
    page.context().close();
  }

  @Test
  void aPartOfTheSummaryShowsItsFindings() {
    Page page = desktop();
    page.locator("[data-choose=performance]").click();
    PlaywrightAssertions.assertThat(page.locator(".finding[data-part=performance]:visible"))
        .not()
        .hasCount(0);
    PlaywrightAssertions.assertThat(page.locator(".finding:not([data-part=performance]):visible"))
        .hasCount(0);
    page.context().close();
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = desktop();
    page.keyboard().press("j");
    page.keyboard().press("j");
    PlaywrightAssertions.assertThat(page.locator("#d1-n2")).isFocused();
    PlaywrightAssertions.assertThat(page.locator(".paper .here")).hasCount(1);
    page.keyboard().press("k");
    PlaywrightAssertions.assertThat(page.locator("#d1-n1")).isFocused();
    contradictedCell(page).focus();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#evidence")).isVisible();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("#evidence")).isHidden();
    PlaywrightAssertions.assertThat(contradictedCell(page)).isFocused();
    page.context().close();
  }

  @Test
  void everyControlHasANameForThoseWhoCannotSeeIt() {
    Page page = desktop();
    Object nameless =
        page.evaluate(
            "() => [...document.querySelectorAll('a[href], button, input, select, [tabindex=\"0\"]')]"
                + ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()"
                + " || e.labels && e.labels.length)).map(e => e.outerHTML)");
    assertThat(nameless).isEqualTo(List.of());
    page.context().close();
  }

  @Test
  void aFindingIsExplained() {
    Page page = desktop();
    page.locator("#d1-n1 a.why").click();
    PlaywrightAssertions.assertThat(page.locator("#evidence .rule")).isVisible();
    photograph(page, "desktop-rule");
    page.context().close();
  }

  @Test
  void onPaperEveryFindingStandsInFull() throws IOException {
    Page page = desktop();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PlaywrightAssertions.assertThat(page.locator(".filters").first()).isHidden();
    PlaywrightAssertions.assertThat(page.locator(".finding:visible")).hasCount(14);
    byte[] paper = page.pdf();
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve("print.pdf"), paper);
    try (PDDocument document = Loader.loadPDF(paper)) {
      String words = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      for (String message : page.locator(".finding .message").allTextContents()) {
        assertThat(words).contains(message.replaceAll("\\s", ""));
      }
      assertThat(words).contains("21.85+24.76+12.64");
    }
    page.context().close();
  }

  @Test
  void aPhoneShowsItWithoutScrollingSideways() {
    Page page = phone();
    photograph(page, "phone");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    page.locator(".finding", new Page.LocatorOptions().setHasText("24.76"))
        .locator("a.go")
        .first()
        .click();
    inView(page, page.locator(".paper .here"));
    photograph(page, "phone-place");
    page.locator("#back").click();
    PlaywrightAssertions.assertThat(page.locator(".finding.current")).isInViewport();
    photograph(page, "phone-finding");
    contradictedCell(page).click();
    PlaywrightAssertions.assertThat(page.locator("#evidence")).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".paper .here")).isInViewport();
    photograph(page, "phone-equations");
    page.context().close();
  }

  @Test
  void wordsOfADocumentAreNeverRun() throws IOException {
    String evil =
        "<script>window.broken=1</script><img src=x onerror=\"window.broken=1\">"
            + "<a href=\"javascript:window.broken=1\">甲</a><svg onload=window.broken=1>"
            + "\"><iframe src=https://example.org/></iframe>=cmd|' /C calc'!A0";
    String text =
        Files.readString(SAMPLES.resolve("qinghe-archives-2024-errors.txt"))
                .replace("清禾市档案局", "清禾市档案局" + evil)
                .replace("印刷费", "印刷费" + evil)
                .replace("第四部分", evil + "\n第四部分")
            + "\n"
            + evil;
    Path document =
        Files.writeString(folder.resolve("<img src=x onerror=window.broken=1>.txt"), text);
    Page page = chromium.open(write("hostile", document), 1280, 800);
    assertThat(page.content()).contains("&lt;script&gt;window.broken=1");
    for (Locator finding : page.locator(".finding a.go:visible").all()) {
      finding.click();
    }
    for (Locator figure : page.locator(".paper .f.x:visible").all()) {
      figure.click();
    }
    assertThat(page.evaluate("() => window.broken === undefined")).isEqualTo(true);
    assertThat(page.locator("img, iframe, a[href^=javascript], .paper script").count()).isZero();
    page.context().close();
  }

  @Test
  void threeThousandFindingsOnAHundredAndSeventyOnePagesStayInReach() throws IOException {
    Path file = folder.resolve("large.html");
    try (Writer out = Files.newBufferedWriter(file)) {
      HtmlReport html = new HtmlReport(out, Language.ZH, Invented.RULES);
      html.begin(new Tool("0.1.0", Invented.PACKS));
      html.add(InventedPages.large(171, 3_000));
      html.end();
    }
    Page page = chromium.open(file, 1280, 800);
    page.locator("#d1-n2990 a.go").first().click();
    inView(page, page.locator(".paper .here"));
    page.keyboard().press("/");
    page.keyboard().type("第2行");
    PlaywrightAssertions.assertThat(page.locator(".shown")).containsText(" / 3000");
    photograph(page, "large");
    page.context().close();
  }
}
