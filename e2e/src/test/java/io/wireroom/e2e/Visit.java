package io.wireroom.e2e;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What a browser did since it was asked last.
 *
 * @param addresses that it asked for over HTTP
 * @param errors on the console, which is where a broken content policy shows
 */
record Visit(List<String> addresses, List<String> errors) {
  /**
   * Htmx writes of a request that a newer one replaced as of an error; one that fails is told as
   * htmx:sendError or htmx:responseError beside it.
   */
  private static final String GIVEN_UP = ".*htmx:(sendAbort|afterRequest)\\b.*";

  static Visit since(ChromeDriver browser) {
    List<JsonObject> events =
        browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> new JsonObject(entry.getMessage()).getJsonObject("message"))
            .toList();
    List<String> addresses =
        events.stream()
            .filter(event -> event.getString("method").equals("Network.requestWillBeSent"))
            .map(event -> event.getJsonObject("params").getJsonObject("request").getString("url"))
            .filter(address -> address.startsWith("http"))
            .toList();
    List<String> errors =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> !message.matches(GIVEN_UP))
            .toList();
    return new Visit(addresses, errors);
  }
}
