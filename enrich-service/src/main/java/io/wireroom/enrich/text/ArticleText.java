package io.wireroom.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reader reads: the title, a blank line, then the paragraphs of the body apart by blank
 * lines. Every offset in an enriched article is a UTF-16 code unit of {@link #text}.
 *
 * @param text without markup; white space is single blanks, line breaks stand between paragraphs
 *     alone
 * @param titleLength code units of the title; 0 when there is none
 * @param paragraphs of the body, in order
 */
public record ArticleText(String text, int titleLength, List<Range> paragraphs) {
  public ArticleText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Returns the text of a title (plain) and a body (HTML). */
  public static ArticleText of(String title, String bodyHtml) {
    return of(title, bodyHtml, Set.of());
  }

  /**
   * Returns the text of a title (plain) and a body (HTML).
   *
   * @param furniture paragraphs that stand on the page but not in the article, such as the titles
   *     of its Recommended Reading
   */
  public static ArticleText of(String title, String bodyHtml, Set<String> furniture) {
    StringBuilder text = new StringBuilder(bodyHtml.length() / 2 + title.length() + 64);
    Whitespace.append(title, text);
    String cleanTitle = text.toString();
    List<Range> paragraphs = new ArrayList<>();
    for (String paragraph : Furniture.without(cleanTitle, furniture, Paragraphs.of(bodyHtml))) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(paragraph);
      paragraphs.add(new Range(start, text.length()));
    }
    return new ArticleText(text.toString(), cleanTitle.length(), paragraphs);
  }

  /** Returns the title and the paragraphs: what sentences may not cross. */
  public List<Range> blocks() {
    if (titleLength == 0) {
      return paragraphs;
    }
    List<Range> blocks = new ArrayList<>(paragraphs.size() + 1);
    blocks.add(new Range(0, titleLength));
    blocks.addAll(paragraphs);
    return blocks;
  }
}
