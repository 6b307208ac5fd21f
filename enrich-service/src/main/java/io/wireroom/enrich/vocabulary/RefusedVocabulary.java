package io.wireroom.enrich.vocabulary;

import java.util.List;

/** Vocabulary files that contradict their format: all problems, each with file and line. */
public final class RefusedVocabulary extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient List<String> problems;

  RefusedVocabulary(List<String> problems) {
    super(report(problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem, as {@code drug.tsv:12: what is wrong}. */
  public List<String> problems() {
    return problems;
  }

  private static String report(List<String> problems) {
    String shown = String.join("\n  ", problems.subList(0, Math.min(SHOWN, problems.size())));
    String rest = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
    return problems.size() + " problems in the vocabulary:\n  " + shown + rest;
  }
}
