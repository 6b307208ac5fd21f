package io.wireroom.runtime.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of the document: text in which backticks enclose what a program would write.
 *
 * @param pieces in turn text and code, text first
 */
public record Prose(List<String> pieces) {
  public Prose {
    pieces = List.copyOf(pieces);
  }

  static Prose of(String paragraph) {
    return new Prose(List.of(paragraph.split("`", -1)));
  }

  static List<Prose> paragraphs(String text) {
    List<Prose> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\n\n")) {
      if (!paragraph.isBlank()) {
        paragraphs.add(of(paragraph.strip()));
      }
    }
    return paragraphs;
  }
}
