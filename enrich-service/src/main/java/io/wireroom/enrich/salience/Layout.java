package io.wireroom.enrich.salience;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in an article a place is: title, lead, second paragraph, heading, or further on. */
public final class Layout {
  /** A paragraph without a full stop up to this length is a heading. */
  private static final int LONGEST_HEADING = 90;

  private final ArticleText article;
  private final BitSet headings = new BitSet();
  private final @Nullable Range lead;
  private final @Nullable Range second;

  private Layout(ArticleText article) {
    this.article = article;
    Range first = null;
    Range next = null;
    List<Range> paragraphs = article.paragraphs();
    for (Range paragraph : paragraphs) {
      if (heading(article.text(), paragraph) && paragraphs.size() > 1) {
        headings.set(paragraph.start(), paragraph.end());
      } else if (first == null) {
        first = paragraph;
      } else if (next == null) {
        next = paragraph;
      }
    }
    lead = first;
    second = next;
  }

  /** Reads how an article is laid out. */
  public static Layout of(ArticleText article) {
    return new Layout(article);
  }

  public boolean inTitle(int place) {
    return place < article.titleLength();
  }

  /** Whether a place is in the first paragraph that is no heading. */
  public boolean inLead(int place) {
    return lead != null && lead.start() <= place && place < lead.end();
  }

  boolean inSecond(int place) {
    return second != null && second.start() <= place && place < second.end();
  }

  public boolean inHeading(int place) {
    return headings.get(place);
  }

  private static boolean heading(String text, Range paragraph) {
    return paragraph.length() <= LONGEST_HEADING
        && ".!”\";,".indexOf(text.charAt(paragraph.end() - 1)) < 0;
  }
}
