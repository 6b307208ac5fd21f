package io.wireroom.search.copy;

import java.util.List;
import java.util.Set;

/** Texts to compare. */
final class Texts {
  static final String REPORT =
      "A drug for high blood pressure lowered the risk for stroke in a trial of 4,210 adults, researchers said Monday."
          + " The participants took lisinopril or placebo for three years."
          + " Stroke occurred in 2.1% and 3.4%, and the difference was seen from the second year on."
          + "\n\n“We did not expect so clear a result,” said Amelia Hart, MD, of Lakeside University in Duluth."
          + " Dizziness led one in twenty to stop the treatment early."
          + "\n\nThe trial was paid for by the state and by two charities.";

  private Texts() {}

  static CopyText of(String body) {
    return of(body, "one", "drug:lisinopril");
  }

  static CopyText of(String body, String source, String drug) {
    return CopyText.of(body, List.of(new CopyText.Subject("drug", drug)), Set.of(drug), source);
  }
}
