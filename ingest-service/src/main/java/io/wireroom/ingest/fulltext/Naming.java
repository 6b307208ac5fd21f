package io.wireroom.ingest.fulltext;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class and the id of an element tell of its part in the page. */
final class Naming {
  private static final int LONGEST_NAME = 1_000;
  private static final int WEIGHT = 25;

  private static final Pattern FURNITURE =
      words(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer"
              + "|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper"
              + "|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
  private static final Pattern MAYBE_ARTICLE =
      words("and|article|body|column|content|main|mathjax|shadow");
  private static final Pattern GOOD =
      words("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
  private static final Pattern BAD =
      words(
          "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr"
              + "|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar"
              + "|skyscraper|sponsor|shopping|tags|widget");
  private static final Pattern BYLINE = words("byline|author|dateline|writtenby|p-author");
  private static final Pattern SHARING = words("(\\b|_)(share|sharedaddy)(\\b|_)");

  private static final Pattern BOX =
      words(
          "author-?_?(box|bio|card|profile)|about-?_?(the-?_?)?author|newsletter|subscri(be|ption)"
              + "|sign-?_?up|paywall|regwall|taboola|recirc|cookie|consent|read-?_?next"
              + "|most-?_?(read|popular|viewed)|trending|more-?_?stories|recommended|promo");

  private Naming() {}

  /** Whether the names are those of furniture: menus, comments, advertisements. */
  static boolean isFurniture(Element element) {
    String names = names(element);
    return FURNITURE.matcher(names).find() && !MAYBE_ARTICLE.matcher(names).find();
  }

  static boolean isByline(Element element) {
    return BYLINE.matcher(names(element)).find();
  }

  /** Whether the names are those of buttons to share the page with. */
  static boolean isSharing(Element element) {
    return SHARING.matcher(names(element)).find();
  }

  /** Whether the names are those of a box beside a text: the author's life, an offer. */
  static boolean isBox(Element element) {
    return BOX.matcher(names(element)).find();
  }

  /** Good names raise, bad names lower: −50 to 50. */
  static int weight(Element element) {
    return weight(element.className()) + weight(element.id());
  }

  private static int weight(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    String read = cut(name);
    return (GOOD.matcher(read).find() ? WEIGHT : 0) - (BAD.matcher(read).find() ? WEIGHT : 0);
  }

  private static String names(Element element) {
    return cut(element.className()) + " " + cut(element.id());
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
  }
}
