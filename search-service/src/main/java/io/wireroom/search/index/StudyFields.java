package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.StudyFact;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be asked for of the studies that an article reports, in lower case: their designs, their
 * phases and the numbers of registered trials.
 */
final class StudyFields {
  private static final Map<String, String> ROMAN =
      Map.of("1", "i", "2", "ii", "3", "iii", "4", "iv");

  private StudyFields() {}

  static void put(ArticleEnriched event, ObjectNode document) {
    all(document, "designs", values(event, "design"));
    all(document, "phases", values(event, "phase").flatMap(StudyFields::phases));
    all(document, "trials", values(event, "trial"));
  }

  private static Stream<String> values(ArticleEnriched event, String kind) {
    return event.getStudyFacts().stream()
        .filter(fact -> fact.getKind().equals(kind))
        .map(StudyFact::getValue)
        .map(value -> value.toLowerCase(Locale.ROOT));
  }

  /** A trial in phase 2b/3 is in 2b/3, 2b, 2 and 3, however the numbers are written. */
  private static Stream<String> phases(String phase) {
    return Stream.concat(
        Stream.of(phase),
        Stream.of(phase.split("/"))
            .flatMap(
                part -> {
                  String number = part.replaceAll("[ab]$", "");
                  return Stream.of(part, number, ROMAN.getOrDefault(number, number));
                }));
  }

  private static void all(ObjectNode document, String field, Stream<String> values) {
    ArrayNode array = document.putArray(field);
    values.distinct().forEach(array::add);
  }
}
