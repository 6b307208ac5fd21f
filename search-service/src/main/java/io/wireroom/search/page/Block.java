package io.wireroom.search.page;

import io.wireroom.search.text.ParagraphShape;
import java.util.List;

/**
 * A part of the body that is set in one way.
 *
 * @param lines paragraphs; of a list each is an item, otherwise there is one
 */
public record Block(ParagraphShape shape, List<List<Piece>> lines) {
  /** Whether it stands over what follows. */
  public boolean heading() {
    return shape == ParagraphShape.HEADING;
  }

  /** Whether it is a list. */
  public boolean list() {
    return shape == ParagraphShape.ITEM;
  }

  /** Whether somebody else's words are given at length. */
  public boolean quotation() {
    return shape == ParagraphShape.QUOTATION;
  }
}
