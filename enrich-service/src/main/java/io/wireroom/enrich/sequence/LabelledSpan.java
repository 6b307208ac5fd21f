package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Range;
import java.util.List;

/**
 * Words of a text that name something.
 *
 * @param type of what they name, for example {@code Disease}
 * @param concepts ids of what they name, for example {@code MESH:D003863}; empty when unknown
 */
public record LabelledSpan(Range place, String type, List<String> concepts) {
  public LabelledSpan {
    concepts = List.copyOf(concepts);
  }
}
