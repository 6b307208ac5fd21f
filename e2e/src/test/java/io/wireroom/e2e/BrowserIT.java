package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesHere;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What readers do on the page, in a real browser, with the sample news. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final By BOX = By.id("q");
  private static final By COUNT = By.cssSelector("#results [role=status]");
  private static final By TITLES = By.cssSelector(".hit h2 a");

  private static ServicesHere services;
  private static URI site;
  @TempDir private Path profile;
  private ChromeDriver browser;

  @BeforeAll
  static void publish(Stack stack) throws Exception {
    String name = stack.newName();
    services =
        new ServicesHere(
            new Environment(
                stack.kafkaBootstrap(),
                stack.elasticsearch(),
                Map.of(),
                Map.of("WIREROOM_TOPIC_PREFIX", name, "WIREROOM_SEARCH_INDEX", name)));
    for (Program program : Program.values()) {
      services.await(program);
    }
    site = services.address(Program.SEARCH);
    Client http = new Client(services);
    for (SampleFeed feed : SampleNews.feeds()) {
      if (feed.format() == FeedFormat.PAGE || feed.format() == FeedFormat.JSON_FEED) {
        http.saveSource(feed.id());
        http.pushUntilTaken(feed.id(), feed.id(), feed.bytes(SampleEdition.FIRST));
        http.awaitRevisions(feed.id(), feed.articles().size(), 1, feed.articles().size());
      }
    }
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void results_follow_the_typing_and_facets_narrow_them() {
    browser = Chromium.open(true, profile);
    browser.get(site.toString());
    int all = count();

    browser.findElement(BOX).sendKeys("heart failure");
    await(urlContains("q=heart%20failure"));
    await(page -> count() < all);
    assertThat(count()).isPositive();

    WebElement facet = browser.findElement(By.cssSelector(".facets li a"));
    int promised = number(facet.findElement(By.className("count")).getText());
    facet.click();
    await(attributeContains(By.cssSelector(".facets li a.chosen"), "aria-current", "true"));
    assertThat(count()).isEqualTo(promised);
    assertThat(browser.findElement(By.cssSelector(".chips a")).getText()).isNotBlank();
    assertUntroubled();
  }

  @Test
  void an_article_shows_its_marks_its_origin_and_its_recommended_reading() {
    browser = Chromium.open(true, profile);
    browser.get(site + "?source=harborview-page");
    browser.findElement(TITLES).click();

    await(textToBePresentInElementLocated(By.cssSelector("main"), "Recommended Reading"));
    assertThat(browser.findElement(By.cssSelector(".origin")).getText()).contains("Medscape");
    assertThat(browser.findElements(By.cssSelector(".body mark"))).isNotEmpty();
    assertThat(browser.findElements(By.cssSelector("section.list li")))
        .hasSizeGreaterThanOrEqualTo(3);
    WebElement mention = browser.findElement(By.cssSelector(".body a.mention"));
    mention.click();
    await(urlContains("/?"));
    assertThat(titles()).isNotEmpty();
    assertUntroubled();
  }

  @Test
  void all_of_it_works_without_scripts() {
    browser = Chromium.open(false, profile);
    browser.get(site.toString());
    int all = count();
    browser.findElement(BOX).sendKeys("heart failure" + Keys.ENTER);
    await(urlContains("q=heart"));
    assertThat(count()).isPositive().isLessThan(all);

    String title = titles().get(0);
    browser.findElement(TITLES).click();
    await(textToBePresentInElementLocated(By.tagName("h1"), title));
    assertUntroubled();
  }

  /** No error on the console, which is where a broken content policy shows; no foreign host. */
  private void assertUntroubled() {
    assertThat(
            browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()))
        .isEmpty();
    List<String> asked =
        browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> new JsonObject(entry.getMessage()).getJsonObject("message"))
            .filter(event -> event.getString("method").equals("Network.requestWillBeSent"))
            .map(event -> event.getJsonObject("params").getJsonObject("request").getString("url"))
            .filter(address -> address.startsWith("http"))
            .toList();
    assertThat(asked).isNotEmpty().allMatch(address -> address.startsWith(site.toString()));
  }

  private int count() {
    return number(browser.findElement(COUNT).getText());
  }

  private List<String> titles() {
    return browser.findElements(TITLES).stream().map(WebElement::getText).toList();
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }

  private <T> void await(Function<WebDriver, T> condition) {
    new WebDriverWait(browser, PATIENCE, LOOK_EVERY)
        .ignoring(StaleElementReferenceException.class)
        .until(condition);
  }
}
