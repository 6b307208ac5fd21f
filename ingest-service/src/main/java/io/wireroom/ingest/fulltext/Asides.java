package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes out of an article what stands between its paragraphs and leads away from it: lists of other
 * articles under a heading that says so, lines such as "Related: …", boxes that ask for a
 * subscription, bars of networks to share with, the word Advertisement. They are told by what they
 * say, so that pages whose names mean nothing are cleaned as well.
 */
final class Asides {
  private static final int LONGEST_LINE = 250;
  private static final int LONGEST_BOX = 400;
  private static final int LONGEST_HEADING = 60;
  private static final double MOSTLY_LINKS = 0.5;
  private static final double ALL_LINKS = 0.95;
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "section", "ul", "ol", "table", "h2", "h3", "h4", "h5", "h6", "form", "dl");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6", "p", "div");
  private static final Set<String> LISTS = Set.of("ul", "ol", "div", "section", "table", "p");

  private static final Pattern AD =
      Pattern.compile(
          "(?i)advertisement|advertising|ad|sponsored( content)?|story continues below.*|anzeige|publicité|publicidad");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)(first |last )?(published|posted|updated|modified|reviewed)( (on|at))?:? .{0,25}\\b\\d{4}\\b.{0,30}");
  private static final Pattern LIST_TITLE =
      Pattern.compile(
          "(?i)(related|recommended|suggested|popular|trending|top|latest|more|other)( \\w+)?"
              + " ?(articles?|stories|story|content|contents|reading|reads|coverage|news|posts?|topics|videos?|for you|now|information)?:?"
              + "|(read|watch|up) (more|next|also)( from .{1,40})?:?|more (from|on|about|in) .{1,50}"
              + "|(you (may|might)|others|people|readers) also .{1,40}|most (read|popular|viewed|shared|discussed).{0,20}"
              + "|editors?['’]?s?['’]? (picks?|choice)|don['’]t miss.{0,20}|in case you missed it|what to read next"
              + "|keep reading|explore more|recent posts?|from (our|the) (partners|network|web|archives?)");
  private static final Pattern LEADING_LINE =
      Pattern.compile(
          "(?i)\\W{0,3}(related( \\w+)?|read( more| also| next)?|also read|see also|more( on this)?|watch|recommended|further reading|learn more|don['’]t miss)\\s*[:|–—>»].*");
  private static final Pattern SUBSCRIBING =
      Pattern.compile(
          "(?is).*\\b((sign(ing)? up|subscrib\\w+|register)\\b.{0,80}\\b(newsletters?|e-?mails?|alerts?|updates|inbox|bulletin)"
              + "|(newsletters?|inbox|e-?mails?)\\b.{0,80}\\b(sign up|subscribe)|(delivered|straight) to your inbox)\\b.*");
  private static final Pattern NETWORK =
      Pattern.compile(
          "(?i)(share|tweet|post|save|pin)?( ?(this|on|to|via|with|by|it|article|story))*\\s*(facebook|twitter|x|linked ?in|e-?mail|print|whats ?app|reddit|pinterest|telegram|copy link|link|bluesky|threads|mastodon|flipboard|pocket|tumblr|messenger|wechat|weibo|xing|permalink)?( this)?");

  private final Map<Element, Tally> tallies = new IdentityHashMap<>();

  private Asides() {}

  /** Takes them out, in place. */
  static void takeOut(Element article) {
    Asides asides = new Asides();
    Tally.of(article, asides.tallies::put);
    asides.takeOutOf(article);
  }

  private void takeOutOf(Element parent) {
    Set<Element> asides = listsWithTitles(parent.children());
    List<Node> kept = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      if (!(child instanceof Element element)) {
        kept.add(child);
      } else if (!asides.contains(element) && !isAside(element)) {
        kept.add(child);
        takeOutOf(element);
      }
    }
    if (kept.size() < parent.childNodeSize()) {
      Trees.take(parent);
      parent.appendChildren(kept);
    }
  }

  private Set<Element> listsWithTitles(List<Element> siblings) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int at = 0; at + 1 < siblings.size(); at++) {
      Element title = siblings.get(at);
      if (isListTitle(title) && isLinkList(siblings.get(at + 1))) {
        found.add(title);
        while (at + 1 < siblings.size() && isLinkList(siblings.get(at + 1))) {
          at++;
          found.add(siblings.get(at));
        }
      }
    }
    return found;
  }

  private boolean isListTitle(Element element) {
    return HEADINGS.contains(element.normalName())
        && isShort(element, LONGEST_HEADING)
        && LIST_TITLE.matcher(element.text().strip()).matches();
  }

  private boolean isLinkList(Element element) {
    return LISTS.contains(element.normalName()) && tally(element).linkDensity() > MOSTLY_LINKS;
  }

  private boolean isAside(Element element) {
    if (!BLOCKS.contains(element.normalName()) || !isShort(element, LONGEST_BOX)) {
      return false;
    }
    if (Naming.isBox(element)) {
      return true;
    }
    Tally tally = tally(element);
    String text = element.text().strip();
    if (tally.images() == 0 && (AD.matcher(text).matches() || DATE_LINE.matcher(text).matches())) {
      return true;
    }
    if (SUBSCRIBING.matcher(text).matches()) {
      return tally.controls() > 0 || tally.linkDensity() > 0;
    }
    if (isLooseEnd(element, tally)) {
      return true;
    }
    return tally.linkDensity() > MOSTLY_LINKS
        && ((tally.length() <= LONGEST_LINE && LEADING_LINE.matcher(text).matches())
            || isSharing(element));
  }

  /** A list of nothing but links after the last paragraph; under a heading it may be sources. */
  private static boolean isLooseEnd(Element element, Tally tally) {
    Element before = element.previousElementSibling();
    return (element.nameIs("ul") || element.nameIs("ol"))
        && tally.items() > 1
        && tally.linkDensity() > ALL_LINKS
        && element.nextElementSibling() == null
        && before != null
        && !before.normalName().matches("h[1-6]");
  }

  private static boolean isSharing(Element element) {
    List<String> links = element.getElementsByTag("a").eachText();
    return links.size() >= 2
        && links.stream().allMatch(link -> NETWORK.matcher(link.strip()).matches());
  }

  private boolean isShort(Element element, int longest) {
    int length = tally(element).length();
    return length > 0 && length <= longest;
  }

  private Tally tally(Element element) {
    return Objects.requireNonNull(tallies.get(element));
  }
}
