package io.wireroom.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Looks at a page for what shuts readers out: WCAG 2.1 A and AA, and good practice.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md">rules
 *     of axe-core</a>
 */
final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      const told = arguments[arguments.length - 1];
      axe.run({resultTypes: ['violations']}).then(found => told(found.passes.length === 0
        ? ['nothing was looked at']
        : found.violations.map(one => one.id + ': ' + one.help + ' at ' + one.nodes.map(
            node => node.target.join(' ') + ' (' + node.failureSummary + ')').join(', '))));
      """;

  private Axe() {}

  /** What is wrong with the page that the browser shows: rule and places, one each. */
  static List<String> violations(ChromeDriver browser) {
    if (!Boolean.TRUE.equals(browser.executeScript("return 'axe' in window"))) {
      browser.executeScript(SCRIPT);
    }
    List<?> found = (List<?>) browser.executeAsyncScript(RUN);
    return Objects.requireNonNull(found).stream().map(String::valueOf).toList();
  }

  private static String script() {
    String place = "/axe.min.js";
    try (InputStream in = Axe.class.getResourceAsStream(place)) {
      return new String(Objects.requireNonNull(in, place).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
