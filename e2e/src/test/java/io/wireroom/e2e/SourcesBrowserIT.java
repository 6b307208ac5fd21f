package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import io.wireroom.ingest.IngestService;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.settings.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What people do on the pages of the sources, in a real browser that runs no scripts. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourcesBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final By HEADING = By.tagName("h1");
  private static final Map<String, String> SITE =
      Map.of(
          "/",
          "<html><link rel=alternate type=application/rss+xml href=/feed><body>News",
          "/feed",
          "<rss version='2.0'><channel><title>Harbor News</title><item><guid>1</guid><title>Gout &amp;lt;b&amp;gt; eases</title></item><item/></channel></rss>");

  @TempDir private Path profile;
  private HttpServer publisher;
  private IngestService service;
  private URI site;
  private ChromeDriver browser;

  @BeforeEach
  void start(Stack stack) throws Exception {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext(
        "/",
        call -> {
          byte[] page =
              SITE.getOrDefault(call.getRequestURI().toString(), "")
                  .getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(
              page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    publisher.start();
    service =
        new IngestService(
            IngestSettings.from(
                Settings.of(
                    Map.of(
                        "WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap(),
                        "WIREROOM_TOPIC_PREFIX", stack.newName(),
                        "WIREROOM_HTTP_PORT", "0",
                        "WIREROOM_INGEST_KEY", "the key",
                        "WIREROOM_ALLOWED_HOSTS", "127.0.0.1"))));
    service.start();
    site = URI.create("http://127.0.0.1:" + service.port() + "/sources");
    browser = Chromium.open(false, profile);
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    service.close();
    publisher.stop(0);
  }

  @Test
  void a_site_is_followed_looked_after_and_deleted() {
    signIn();
    browser.findElement(By.id("url")).sendKeys(address("/") + Keys.ENTER);
    await(textToBePresentInElementLocated(By.cssSelector("ol.sources h2"), "Harbor News"));
    browser.findElement(By.cssSelector("ol.sources button")).sendKeys(Keys.ENTER);

    await(textToBePresentInElementLocated(HEADING, "Preview of Harbor News"));
    assertThat(text("main"))
        .contains("1 entry would become an article, 1 dropped")
        .contains("Nothing was stored");
    assertThat(text("ol.sources h3")).isEqualTo("Gout <b> eases");
    press("Follow");

    await(textToBePresentInElementLocated(HEADING, "Harbor News"));
    await(
        page -> {
          page.navigate().refresh();
          return text("h1 .state").equals("ok");
        });
    assertThat(text(".summary")).startsWith("Last read ").contains("1 entry.");
    press("Pause");
    await(textToBePresentInElementLocated(By.cssSelector("h1 .state"), "paused"));

    browser.findElement(By.linkText("Delete")).click();
    await(textToBePresentInElementLocated(HEADING, "Delete Harbor News?"));
    press("Delete");
    await(textToBePresentInElementLocated(By.tagName("h2"), "No sources yet"));
    assertUntroubled();
  }

  @Test
  void a_list_is_taken_in_and_its_dead_feeds_are_told() throws Exception {
    Path list = profile.resolveSibling("list-" + profile.getFileName() + ".opml");
    Files.writeString(
        list,
        "<opml><body><outline text='Good' xmlUrl='%s'/><outline text='Lost' xmlUrl='%s'/></body></opml>"
            .formatted(address("/feed"), address("/nothing")));
    try {
      signIn();
      browser.findElement(By.linkText("Lists")).click();
      browser.findElement(By.id("file")).sendKeys(list.toString());
      press("Take in");
      await(
          page -> {
            page.navigate().refresh();
            return text(".summary").equals("1 added, 1 dead.");
          });
      assertThat(text("ul.sources")).contains("Lost dead").contains("the publisher answered 404");
      assertUntroubled();
    } finally {
      Files.delete(list);
    }
  }

  private void signIn() {
    browser.get(site.toString());
    assertThat(browser.findElements(By.cssSelector("form[method=post]"))).isEmpty();
    browser.findElement(By.linkText("Sign in")).click();
    browser.findElement(By.id("key")).sendKeys("the key" + Keys.ENTER);
    await(textToBePresentInElementLocated(By.tagName("header"), "Sign out"));
    assertThat(browser.getCurrentUrl()).isEqualTo(site.toString());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + publisher.getAddress().getPort() + path;
  }

  private void press(String label) {
    browser
        .findElement(By.xpath("//button[starts-with(normalize-space(), '" + label + "')]"))
        .click();
  }

  private String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
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
    assertThat(asked)
        .isNotEmpty()
        .allMatch(address -> address.startsWith("http://127.0.0.1:" + service.port() + "/"));
  }

  private <T> void await(Function<WebDriver, T> condition) {
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(100)).until(condition);
  }
}
