package io.wireroom.ingest.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the robots.txt of a site says to one program.
 *
 * @param rules those of the program's own groups; else those for all
 * @param pause wished time between two requests, which the RFC does not know and many write as
 *     Crawl-delay; zero when not said
 */
public record RobotsTxt(List<PathRule> rules, Duration pause) {
  /** No rules: 404 and the like. */
  public static final RobotsTxt ALLOWS_ALL = new RobotsTxt(List.of(), Duration.ZERO);

  /** The site cannot be asked: until it can, nothing may be fetched from it. */
  public static final RobotsTxt FORBIDS_ALL =
      new RobotsTxt(List.of(PathRule.of(false, "/")), Duration.ZERO);

  /** The RFC asks for at least 500 KiB. */
  private static final int MOST_CHARACTERS = 500 * 1024;

  private static final int MOST_RULES = 5_000;
  private static final int LONGEST_PATH = 2_000;
  private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z-]+)\\s*:\\s*(.*?)\\s*");
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+|\\*");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");

  public RobotsTxt {
    rules = List.copyOf(rules);
  }

  /**
   * Reads what is said to a program.
   *
   * @param product its name without version, for example {@code wireroom}; case does not matter
   */
  public static RobotsTxt parse(String text, String product) {
    Group own = new Group(product.toLowerCase(Locale.ROOT));
    Group all = new Group("*");
    boolean naming = false;
    String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    for (String line : read.replace("\ufeff", "").split("\\R")) {
      Matcher field = LINE.matcher(line.replaceFirst("#.*", ""));
      if (!field.matches()) {
        continue;
      }
      String name = field.group(1).toLowerCase(Locale.ROOT);
      if (name.equals("user-agent")) {
        own.named(field.group(2), naming);
        all.named(field.group(2), naming);
        naming = true;
      } else if (List.of("allow", "disallow", "crawl-delay").contains(name)) {
        own.add(name, field.group(2));
        all.add(name, field.group(2));
        naming = false;
      }
    }
    return own.found ? own.asSaid() : all.asSaid();
  }

  /**
   * Whether a path may be fetched: the longest rule decides, and of two as long the kinder one.
   *
   * @param path with its query, as in a request
   */
  public boolean allows(String path) {
    String asked = PathRule.alike(path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    int longest = -1;
    boolean allowed = true;
    for (PathRule rule : rules) {
      int length = rule.pattern().length();
      if ((length > longest || (length == longest && rule.allow())) && rule.covers(asked)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed || asked.equals("/robots.txt");
  }

  /** The groups of one name, which count as one. */
  private static final class Group {
    private final String name;
    private final List<PathRule> rules = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private boolean found;
    private boolean inside;

    Group(String name) {
      this.name = name;
    }

    /** A group may have several names, one a line. */
    void named(String written, boolean furtherName) {
      Matcher product = PRODUCT.matcher(written);
      boolean ours = product.lookingAt() && product.group().toLowerCase(Locale.ROOT).equals(name);
      inside = ours || (furtherName && inside);
      found |= inside;
    }

    void add(String field, String value) {
      if (!inside) {
        return;
      }
      if (field.equals("crawl-delay")) {
        if (SECONDS.matcher(value).matches()) {
          pause = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
        }
      } else if (!value.isEmpty() && value.length() <= LONGEST_PATH && rules.size() < MOST_RULES) {
        // An empty Disallow forbids nothing
        rules.add(PathRule.of(field.equals("allow"), value));
      }
    }

    RobotsTxt asSaid() {
      return new RobotsTxt(rules, pause);
    }
  }
}
