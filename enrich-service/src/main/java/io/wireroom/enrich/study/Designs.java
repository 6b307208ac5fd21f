package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How studies were made, where a sentence names it: "a double-blind, placebo-controlled trial". */
final class Designs {
  private static final double NAMED = 0.9;
  private static final double IN_PASSING = 0.7;

  /** Words before a design that make it another study's, or none's. */
  private static final PhraseBook<Boolean> OTHERS =
      PhraseBook.of(
          Map.of(
              true,
              "previous|prior|earlier|past|other|future|larger|further|no|not|without|lack of|lacking"
                  + "|need|needs|needed|require|requires|await|awaiting|unlike|additional|more|until"
                  + "|upcoming|planned|most|such|some|several|many|few|existing|published"));

  private static final PhraseBook<Boolean> WISHED =
      PhraseBook.of(
          Map.of(
              true,
              "needed|warranted|required|lacking|necessary|planned|awaited|would|should|must"));

  /** What is worded like a design and is none. */
  private static final String NONE = "";

  private static final PhraseBook<String> BOOK = PhraseBook.acrossCommas(phrases());

  private Designs() {}

  static void read(Prose prose, int from, int to, Consumer<StudyFact> facts) {
    for (FoundPhrase<String> found : BOOK.in(prose, from, to)) {
      boolean others =
          !OTHERS.in(prose, Math.max(from, found.first() - 3), found.first()).isEmpty()
              || !WISHED.in(prose, found.last() + 1, Math.min(to, found.last() + 6)).isEmpty();
      if (!others && !found.meaning().equals(NONE)) {
        boolean title = prose.end(found.last()) <= prose.article().titleLength();
        facts.accept(
            new StudyFact(
                StudyFact.Kind.DESIGN,
                found.meaning(),
                found.place(prose),
                "design-named",
                title || from < prose.words() / 2 ? NAMED : IN_PASSING));
      }
    }
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    String trials =
        """
        randomized controlled trial | randomised controlled trial | randomized clinical trial
        randomised clinical trial | randomized trial | randomised trial | randomized study | randomised study
        randomized controlled study | randomised controlled study | randomized _ trial | randomised _ trial
        randomized _ _ trial | randomised _ _ trial | randomized _ _ study | randomized _ _ _ _ trial
        randomised _ _ _ _ trial | randomized _ _ _ _ study | randomised _ _ _ _ study
        randomized _ _ _ trial | randomised _ _ _ trial | placebo controlled trial | placebo controlled study
        placebo controlled _ _ trial | double blind trial | double blind study | controlled clinical trial
        double blind _ trial | double blind _ _ trial | double blind _ _ _ trial | double blind _ _ study
        randomly assigned | were randomly assigned | were randomized | were randomised | was randomized | was randomised
        randomly allocated | randomized to receive | randomised to receive | randomized to either | randomly divided
        rct | cluster randomized trial | cluster randomised trial
        """;
    phrases.put("randomized-controlled-trial", trials);
    phrases.put(
        "open-label", "open label | open label trial | open label study | open label _ trial");
    phrases.put(
        "single-arm", "single arm | single arm trial | single arm study | single group trial");
    phrases.put(
        "crossover", "crossover trial | crossover study | cross over trial | cross over study");
    phrases.put(
        "cohort",
        """
        cohort study | cohort studies | cohort analysis | prospective cohort | retrospective cohort | cohort of | birth cohort
        population based cohort | prospective study | longitudinal study | longitudinal cohort | nationwide cohort
        retrospective study | retrospective analysis | retrospective review | retrospective _ study | prospective _ study
        retrospective chart review | cohort included | cohort comprised | cohort consisted
        """);
    phrases.put(
        "case-control",
        "case control study | case control | case control analysis | nested case control study");
    phrases.put(
        "cross-sectional",
        "cross sectional study | cross sectional analysis | cross sectional survey | cross sectional");
    phrases.put(
        "meta-analysis",
        "meta analysis | meta analyses | metaanalysis | pooled analysis | network meta analysis | meta analysis of");
    phrases.put(
        "systematic-review",
        "systematic review | systematic literature review | scoping review | umbrella review | cochrane review");
    phrases.put(
        "registry",
        "registry study | registry based study | registry analysis | registry data | registry based | national registry");
    phrases.put(
        "observational",
        "observational study | observational analysis | observational data | was observational | is observational | observational cohort");
    phrases.put(
        "mendelian-randomization",
        "mendelian randomization | mendelian randomisation | mendelian randomization study | mendelian randomization analysis");
    phrases.put(NONE, "in vitro fertilization | in vitro fertilisation | in vitro maturation");
    phrases.put(
        "in-vitro",
        "in vitro | in vitro study | cell culture study | cultured cells | cell lines | in cell cultures");
    phrases.put(
        "animal",
        """
        animal study | animal model | animal models | mouse model | mouse models | mouse study | rat model | in mice | in rats
        study in mice | studies in mice | in zebrafish | in monkeys | in macaques | in pigs | of mice | mice were
        nonhuman primates | non human primates | in ferrets | in hamsters | in rodents | preclinical study
        """);
    phrases.put("case-series", "case series");
    phrases.put(
        "survey",
        "survey of | survey study | online survey | were surveyed | survey found | survey respondents");
    phrases.put("pilot", "pilot study | pilot trial | feasibility study | feasibility trial");
    phrases.put(
        "qualitative", "qualitative study | qualitative interviews | semistructured interviews");
    phrases.put(
        "modeling",
        "modeling study | modelling study | simulation study | decision analytic model | cost effectiveness analysis");
    phrases.put(
        "post-hoc", "post hoc analysis | secondary analysis | exploratory analysis | post hoc");
    phrases.put(
        "genome-wide-association",
        "genome wide association study | genomewide association study | gwas");
    return phrases;
  }
}
