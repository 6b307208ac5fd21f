package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who reads our pages with a browser. */
final class Reader implements AutoCloseable {
  static final By BOX = By.id("q");
  static final By COUNT = By.id("found");
  static final By TITLES = By.cssSelector(".hit h2 a");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final int MOST_TABS = 60;

  /**
   * Null until all is there. What the browser keeps from the page before counts as well, which it
   * did not for {@code transferSize}; a head counts 300 bytes, as it does there.
   *
   * @see <a
   *     href="https://www.w3.org/TR/resource-timing/#dom-performanceresourcetiming-encodedbodysize">Resource
   *     Timing</a>
   */
  private static final String SENT =
      """
      const all = ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind));
      const named = document.querySelectorAll('link[rel=stylesheet], script[src]').length;
      return all.length <= named ? null : all.reduce((sum, one) => sum + one.encodedBodySize + 300, 0);
      """;

  final ChromeDriver browser;
  private final URI site;

  Reader(URI site, Path profile) {
    this.site = site;
    browser = Chromium.open(true, profile);
    browser.executeCdpCommand("Network.enable", Map.of());
    // Each visit is a first one
    browser.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  /** Opens a page with scripts and the normal looks, and forgets what was before. */
  void open(String path) {
    scripts(true);
    looks(false, false);
    browser.get("about:blank");
    Visit.since(browser);
    browser.get(site + path);
  }

  void scripts(boolean run) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  void looks(boolean dark, boolean mobile) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            mobile ? 390 : 1200,
            "height",
            mobile ? 844 : 1400,
            "deviceScaleFactor",
            1,
            "mobile",
            mobile));
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  boolean shows(String selector) {
    return !browser.findElements(By.cssSelector(selector)).isEmpty();
  }

  void type(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  /** Goes from one to the next until one is reached that fits. */
  WebElement tabTo(String selector) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      type(Keys.TAB);
      WebElement reached = browser.switchTo().activeElement();
      if (Boolean.TRUE.equals(
          browser.executeScript("return arguments[0].matches(arguments[1])", reached, selector))) {
        return reached;
      }
    }
    throw new AssertionError(selector + " is not reached by the tab key");
  }

  /** What the page and all that it needs took of the network, heads included. */
  long bytes() {
    await(page -> browser.executeScript(SENT) != null);
    return (Long) Objects.requireNonNull(browser.executeScript(SENT));
  }

  int count() {
    return number(browser.findElement(COUNT).getText());
  }

  List<String> titles() {
    return browser.findElements(TITLES).stream().map(WebElement::getText).toList();
  }

  static int number(String text) {
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }

  <T> void await(Function<WebDriver, T> condition) {
    new WebDriverWait(browser, PATIENCE, LOOK_EVERY)
        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
        .until(condition);
  }

  /** No error on the console, no foreign host. */
  void assertUntroubled() {
    Visit visit = Visit.since(browser);
    assertThat(visit.errors()).isEmpty();
    assertThat(visit.addresses())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(site.toString()));
  }

  @Override
  public void close() {
    browser.quit();
  }
}
