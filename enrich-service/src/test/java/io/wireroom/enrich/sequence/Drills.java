package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small labelled texts of our own: {@code <D word>} marks a disease, {@code <C word>} a drug. */
public final class Drills {
  private static final List<String> DRUGS =
      List.of("zalumab", "torimab", "besitinib", "caltinib", "merovir", "lonovir");
  private static final List<String> DISEASES =
      List.of("nephritis", "carditis", "melanoma", "lymphoma", "anemia", "chronic colitis");

  private Drills() {}

  /** Returns sixty texts that name each drug with each disease and say nothing else. */
  public static List<LabelledText> corpus() {
    List<LabelledText> texts = new ArrayList<>();
    for (String drug : DRUGS) {
      for (String disease : DISEASES) {
        texts.add(
            text(
                "Patients with <D %s> were given <C %s>. The doctors saw fewer cases of <D %s>."
                    .formatted(disease, drug, disease)));
        texts.add(
            text("We studied <C %s> in <D %s>, and the trial went on.".formatted(drug, disease)));
      }
    }
    return texts;
  }

  /** Returns a text with marks; both types were looked for. */
  public static LabelledText text(String marked) {
    return text(marked, Set.of("Disease", "Chemical"));
  }

  static LabelledText text(String marked, Set<String> types) {
    StringBuilder text = new StringBuilder();
    List<LabelledSpan> spans = new ArrayList<>();
    for (int i = 0; i < marked.length(); ) {
      if (marked.charAt(i) == '<') {
        int end = marked.indexOf('>', i);
        String type = marked.charAt(i + 1) == 'D' ? "Disease" : "Chemical";
        int start = text.length();
        text.append(marked, i + 3, end);
        spans.add(new LabelledSpan(new Range(start, text.length()), type, List.of()));
        i = end + 1;
      } else {
        text.append(marked.charAt(i++));
      }
    }
    Range whole = new Range(0, text.length());
    return new LabelledText(
        "drill", new ArticleText(text.toString(), 0, List.of(whole)), spans, types);
  }

  /** Returns a model that learned from the corpus. */
  public static SequenceModel model() {
    return new SequenceTrainer(8, 0.1, 1, 1)
        .learn("drill-1", corpus(), new Gazetteer(), line -> {});
  }

  /** Returns what a model finds, each as its type and words. */
  static List<String> found(SequenceModel model, String words) {
    LabelledText text = text(words);
    return model.find(text.text(), text.sentences()).stream()
        .map(span -> span.type() + " " + span.place().of(text.text()))
        .toList();
  }
}
