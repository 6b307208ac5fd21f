package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Clears elements of one tag out of an article when what is in them looks like furniture: mostly
 * links, form fields or pictures, hardly any text.
 */
final class Furniture {
  private static final int MANY_COMMAS = 10;
  private static final int SHORT = 25;
  private static final int NEAR = 4;
  private static final int LONGEST_AD_WORD = 20;
  private static final Pattern AD_WORDS =
      Pattern.compile(
          "(?iu)(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|anzeige|广告|реклама|anuncio"
              + "|publicidad|pubblicità|(loading|正在加载|загрузка|chargement|cargando)(…|\\.\\.\\.)?)");

  private final String tag;
  private final ToIntFunction<Element> weight;

  /**
   * Clears elements of a tag.
   *
   * @param weight what good and bad names count
   */
  Furniture(String tag, ToIntFunction<Element> weight) {
    this.tag = tag;
    this.weight = weight;
  }

  /** Clears them out below {@code element}; returns what is left there. */
  Tally clear(Element element) {
    if (element.nameIs("code") || (element.nameIs("table") && DataTables.isMarked(element))) {
      return Tally.of(element);
    }
    Tally left = new Tally();
    List<Node> kept = new ArrayList<>();
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        Tally below = clear(inner);
        if (inner.nameIs(tag) && isFurniture(inner, below)) {
          continue;
        }
        left.add(inner, below);
      } else if (child instanceof TextNode text) {
        left.add(text);
      }
      kept.add(child);
    }
    if (kept.size() < element.childNodeSize()) {
      Trees.take(element);
      element.appendChildren(kept);
    }
    return left;
  }

  private boolean isFurniture(Element element, Tally tally) {
    if (tally.holdsDataTable() || (tag.equals("table") && DataTables.isMarked(element))) {
      return false;
    }
    int weighs = weight.applyAsInt(element);
    if (weighs < 0) {
      return true;
    }
    if (tally.commas() >= MANY_COMMAS || tally.holdsVideo()) {
      return false;
    }
    if (tally.length() <= LONGEST_AD_WORD && AD_WORDS.matcher(element.text()).matches()) {
      return true;
    }
    boolean list = tag.equals("ul") || tag.equals("ol") || tally.listDensity() > 0.9;
    boolean looksLikeIt =
        looksLikeFurniture(tally, weighs, list, Trees.isWithin(element, "figure", NEAR));
    return looksLikeIt && !(list && isPlainPictureList(element, tally));
  }

  private static boolean looksLikeFurniture(Tally tally, int weighs, boolean list, boolean figure) {
    int images = tally.images();
    int paragraphs = tally.paragraphs();
    if (!figure && images > 1 && paragraphs < images / 2.0) {
      return true;
    }
    if (!list && tally.items() - 100 > paragraphs) {
      return true;
    }
    if (tally.inputs() > paragraphs / 3) {
      return true;
    }
    double links = tally.linkDensity();
    boolean oddPictures = images == 0 || images > 2;
    if (!list
        && !figure
        && tally.length() < SHORT
        && oddPictures
        && links > 0
        && tally.headingDensity() < 0.9) {
      return true;
    }
    if ((!list && weighs < 25 && links > 0.2) || (weighs >= 25 && links > 0.5)) {
      return true;
    }
    if (tally.embeds() > 1 || (tally.embeds() == 1 && tally.length() < 75)) {
      return true;
    }
    return images == 0 && tally.textDensity() == 0;
  }

  /** A list of pictures stays: each item is one picture and nothing else. */
  private static boolean isPlainPictureList(Element element, Tally tally) {
    return tally.images() == tally.items()
        && element.children().stream().allMatch(item -> item.childrenSize() <= 1);
  }
}
