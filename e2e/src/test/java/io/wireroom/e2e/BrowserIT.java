package io.wireroom.e2e;

import static io.wireroom.e2e.Reader.BOX;
import static io.wireroom.e2e.Reader.TITLES;
import static io.wireroom.e2e.Reader.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesHere;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.access.ApiKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers do on the pages, in a real browser, with the sample news. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  /** Of a first visit, all that a page needs included. */
  private static final long MOST_BYTES = 60 * 1024;

  private static final String KEY = ApiKey.random();

  private ServicesHere services;
  private Reader reader;

  @BeforeAll
  void publish(Stack stack, @TempDir Path profile) throws Exception {
    String name = stack.newName();
    services =
        new ServicesHere(
            new Environment(
                stack.kafkaBootstrap(),
                stack.elasticsearch(),
                Map.of(),
                Map.of(
                    "WIREROOM_TOPIC_PREFIX",
                    name,
                    "WIREROOM_SEARCH_INDEX",
                    name,
                    "WIREROOM_API_KEYS",
                    ApiKey.line("editor", KEY, List.of("*")))));
    for (Program program : Program.values()) {
      services.await(program);
    }
    URI site = services.address(Program.SEARCH);
    Client http = new Client(services, KEY);
    for (SampleFeed feed : SampleNews.feeds()) {
      if (feed.format() == FeedFormat.PAGE || feed.format() == FeedFormat.JSON_FEED) {
        http.saveSource(feed.id());
        http.pushUntilTaken(feed.id(), feed.id(), feed.bytes(SampleEdition.FIRST));
        http.awaitRevisions(feed.id(), feed.articles().size(), 1, feed.articles().size());
      }
    }
    reader = new Reader(site, profile);
  }

  @AfterAll
  void stop() {
    if (reader != null) {
      reader.close();
    }
    services.close();
  }

  @Test
  void results_follow_the_typing_and_facets_narrow_them() {
    reader.open("/");
    int all = reader.count();

    reader.find("#q").sendKeys("heart failure");
    reader.await(urlContains("q=heart+failure"));
    reader.await(page -> reader.count() < all);
    assertThat(reader.count()).isPositive();
    assertThat(reader.browser.getCurrentUrl()).doesNotContain("from=", "to=");

    WebElement facet = reader.find(".facets li a");
    int promised = number(facet.findElement(By.className("count")).getText());
    facet.click();
    reader.await(attributeContains(By.cssSelector(".facets li a.chosen"), "aria-current", "true"));
    assertThat(reader.count()).isEqualTo(promised);
    assertThat(reader.text(".chips a")).isNotBlank();
    reader.assertUntroubled();
  }

  @Test
  void what_is_written_is_completed_and_the_arrows_lead_there() {
    reader.open("/");
    reader.find("#q").sendKeys("heart fail");
    String subject = "#suggestions .entity[href*='condition:heart-failure']";
    reader.await(page -> reader.shows(subject));
    int promised = number(reader.text(subject + " .count"));

    reader.type(Keys.ARROW_DOWN);
    assertThat(reader.browser.switchTo().activeElement()).isEqualTo(reader.find("#suggestions a"));
    reader.type(Keys.ARROW_UP);
    assertThat(reader.browser.switchTo().activeElement()).isEqualTo(reader.find("#q"));
    reader.type(Keys.ESCAPE);
    assertThat(reader.shows("#suggestions a")).isFalse();
    assertThat(reader.find("#q").getDomProperty("value")).isEqualTo("heart fail");

    reader.type("u");
    reader.await(page -> reader.shows(subject));
    reader.type(Keys.ENTER);
    reader.await(urlContains("q=heart+failu"));
    assertThat(reader.shows("#suggestions a")).isFalse();

    reader.type("r");
    reader.await(page -> reader.shows(subject));
    reader.await(page -> page.getCurrentUrl().endsWith("q=heart+failur"));
    reader.find(subject).sendKeys(Keys.ENTER);
    reader.await(urlContains("entity=condition"));
    assertThat(reader.count()).isPositive().isLessThanOrEqualTo(promised);
    reader.assertUntroubled();
  }

  @Test
  void all_can_be_reached_by_keyboard() {
    reader.open("/");
    reader.type(Keys.TAB);
    assertThat(reader.browser.switchTo().activeElement().getText()).isEqualTo("Skip to content");
    reader.type(Keys.ENTER);
    reader.type(Keys.TAB);
    assertThat(reader.browser.switchTo().activeElement()).isEqualTo(reader.find("#q"));
    reader.type("heart failure", Keys.ENTER);
    reader.await(urlContains("q=heart+failure"));
    reader.await(page -> reader.find("#told").getDomProperty("textContent").contains("article"));

    reader.tabTo(".facets li a").sendKeys(Keys.ENTER);
    reader.await(page -> reader.shows(".chips a"));
    reader.await(page -> reader.find("#found").equals(reader.browser.switchTo().activeElement()));
    String title = reader.titles().get(0);
    reader.tabTo(".hit h2 a").sendKeys(Keys.ENTER);
    reader.await(textToBePresentInElementLocated(By.tagName("h1"), title));
    reader.assertUntroubled();
  }

  @Test
  void an_article_shows_its_marks_its_origin_and_its_recommended_reading() {
    reader.open("/?source=harborview-page");
    reader.browser.findElement(TITLES).click();

    reader.await(textToBePresentInElementLocated(By.cssSelector("main"), "Recommended Reading"));
    assertThat(reader.text(".origin")).contains("Medscape");
    assertThat(reader.shows(".body mark")).isTrue();
    assertThat(reader.browser.findElements(By.cssSelector("section.list li")))
        .hasSizeGreaterThanOrEqualTo(3);
    reader.find(".body a.mention").click();
    reader.await(urlContains("/?"));
    assertThat(reader.titles()).isNotEmpty();
    reader.assertUntroubled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "specialties"})
  void a_section_is_found_in_its_list_and_leads_into_the_search(String kind) {
    reader.open("/" + kind);
    WebElement line = reader.find(".sections li:last-child");
    int promised = number(line.findElement(By.className("count")).getText().split(",")[0]);
    String name = line.findElement(By.tagName("a")).getText();
    line.findElement(By.tagName("a")).click();

    reader.await(textToBePresentInElementLocated(By.tagName("h1"), name));
    assertThat(number(reader.text(".reach strong"))).isEqualTo(promised);
    assertThat(reader.titles()).isNotEmpty();
    WebElement topic = reader.find(".facets li a[href*='&topic=']");
    int narrowed = number(topic.findElement(By.className("count")).getText());
    topic.click();
    reader.await(urlContains("/?"));
    assertThat(reader.count()).isEqualTo(narrowed);
    assertThat(reader.text(".chips")).contains(name);
    reader.find(".hit .meta a").click();
    reader.await(urlContains("/sources/"));
    reader.assertUntroubled();
  }

  @Test
  void all_of_it_works_without_scripts() {
    reader.open("/");
    reader.scripts(false);
    reader.browser.navigate().refresh();
    int all = reader.count();
    reader.browser.findElement(BOX).sendKeys("heart failure" + Keys.ENTER);
    reader.await(urlContains("q=heart"));
    assertThat(reader.count()).isPositive().isLessThan(all);
    assertThat(reader.browser.getCurrentUrl()).endsWith("/?q=heart+failure");

    String title = reader.titles().get(0);
    reader.browser.findElement(TITLES).click();
    reader.await(textToBePresentInElementLocated(By.tagName("h1"), title));
    reader.assertUntroubled();
  }

  @Test
  void a_search_is_saved_renamed_and_deleted_without_scripts() {
    reader.open("/?q=heart+failure&type=news");
    reader.scripts(false);
    reader.browser.navigate().refresh();
    reader.browser.findElement(By.linkText("Save this search")).click();
    reader.await(textToBePresentInElementLocated(By.tagName("h1"), "Save this search"));
    assertThat(reader.text("main .labels")).isEqualTo("Type News");
    reader.find("#key").sendKeys("no key of ours" + Keys.ENTER);
    reader.await(textToBePresentInElementLocated(By.cssSelector("[role=alert]"), "none of ours"));
    Visit.since(reader.browser); // The refusal stands on the console
    reader.find("#key").sendKeys(KEY + Keys.ENTER);

    reader.await(page -> reader.find("#name").getDomProperty("value").equals("heart failure"));
    reader.find("#name").sendKeys(" news" + Keys.ENTER);
    reader.await(
        textToBePresentInElementLocated(By.cssSelector(".saved h2"), "heart failure news"));
    assertThat(reader.find(".saved h2 a").getDomAttribute("href"))
        .isEqualTo("/?q=heart+failure&type=news");
    assertThat(reader.browser.findElements(By.cssSelector(".saved .out a"))).hasSize(3);

    reader.find(".saved summary").click();
    reader.find(".saved input[name=name]").sendKeys(" now" + Keys.ENTER);
    reader.await(
        textToBePresentInElementLocated(By.cssSelector(".saved h2"), "heart failure news now"));
    reader.find(".saved summary").click();
    reader.find(".saved form[action$=delete] button").click();
    reader.await(textToBePresentInElementLocated(By.tagName("main"), "None yet"));
    reader.find(".sign button").click();
    reader.await(page -> reader.shows(".sign a"));
    reader.assertUntroubled();
  }

  @Test
  void nobody_is_shut_out_of_a_page_and_each_is_light() {
    reader.open("/");
    String article = reader.browser.findElement(TITLES).getDomAttribute("href");
    for (String page :
        List.of(
            "/?size=5",
            "/?q=heart+failure&size=5",
            "/?q=qwertzuiop&type=news",
            article,
            "/sources",
            "/sources/harborview-page",
            "/specialties",
            "/specialties/cardiology",
            "/saved",
            "/saved/new?q=gout&type=news",
            "/docs",
            "/no")) {
      reader.open(page);
      assertThat(reader.bytes()).as("bytes of %s", page).isBetween(20_000L, MOST_BYTES);
      if (!page.equals("/no")) { // That a page is missing stands on the console
        reader.assertUntroubled();
      }
      assertThat(Axe.violations(reader.browser)).as("%s, light, wide", page).isEmpty();
      reader.looks(true, true);
      assertThat(Axe.violations(reader.browser)).as("%s, dark, narrow", page).isEmpty();
    }
  }
}
