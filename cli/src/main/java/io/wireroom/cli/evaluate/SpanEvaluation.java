package io.wireroom.cli.evaluate;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.function.Function;

/** Compares found mentions with marked ones: both ends and the type have to be the same. */
public final class SpanEvaluation {
  private SpanEvaluation() {}

  /** Compares over texts; only the types that people looked for count. */
  public static AgreementTable of(
      List<LabelledText> texts, Function<LabelledText, List<FoundSpan>> finder) {
    AgreementTable table = new AgreementTable();
    for (LabelledText text : texts) {
      List<FoundSpan> found = finder.apply(text);
      for (String type : text.types()) {
        table.add(
            type,
            text.spans().stream()
                .filter(span -> span.type().equals(type))
                .map(LabelledSpan::place)
                .toList(),
            places(found, type));
      }
    }
    return table;
  }

  private static List<Range> places(List<FoundSpan> found, String type) {
    return found.stream().filter(span -> span.type().equals(type)).map(FoundSpan::place).toList();
  }
}
