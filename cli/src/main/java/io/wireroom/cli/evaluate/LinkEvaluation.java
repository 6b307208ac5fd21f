package io.wireroom.cli.evaluate;

import io.wireroom.enrich.linking.ArticleLinker;
import io.wireroom.enrich.linking.Linked;
import io.wireroom.enrich.linking.Linker;
import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.sequence.LabelledText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares the concepts that texts were found to name with the marked ones: for each text the set
 * of ids of each type. A concept that has several ids counts as the one that was marked.
 */
public final class LinkEvaluation {
  private LinkEvaluation() {}

  /** Compares over texts. */
  public static AgreementTable of(
      List<LabelledText> texts, Linker linker, Function<LabelledText, List<FoundSpan>> finder) {
    AgreementTable table = new AgreementTable();
    for (LabelledText text : texts) {
      Map<FoundSpan, List<Linked>> linked =
          ArticleLinker.link(linker, text.text(), text.sentences(), finder.apply(text));
      for (String type : text.types()) {
        Set<String> expected = new HashSet<>();
        text.spans().stream()
            .filter(span -> span.type().equals(type))
            .forEach(span -> expected.addAll(span.concepts()));
        Set<String> found = new HashSet<>();
        linked.forEach(
            (span, meanings) -> {
              if (span.type().equals(type)) {
                meanings.forEach(meaning -> found.add(id(meaning, expected)));
              }
            });
        table.add(type, expected, found);
      }
    }
    return table;
  }

  /** Returns the marks themselves as if a program had found them, to measure the linking alone. */
  public static List<FoundSpan> marks(LabelledText text) {
    return text.spans().stream().map(span -> new FoundSpan(span.place(), span.type(), 1)).toList();
  }

  private static String id(Linked meaning, Set<String> expected) {
    if (expected.contains(meaning.id())) {
      return meaning.id();
    }
    return meaning.concept().stream()
        .flatMap(concept -> concept.links().stream())
        .filter(expected::contains)
        .findFirst()
        .orElse(meaning.id());
  }
}
