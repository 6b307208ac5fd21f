package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the abbreviations that an article defines mean in it. Where the long form is a known concept
 * the short form is that concept, wherever it stands; where it is not, the short form's meaning in
 * the dictionary does not apply.
 */
final class DefinedAbbreviations {
  private static final double CONFIDENCE = 0.97;

  private final Set<String> shortForms = new HashSet<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final String text;

  private DefinedAbbreviations(String text) {
    this.text = text;
  }

  static DefinedAbbreviations of(
      String text, List<Definition> definitions, List<TermChoice.Chosen> chosen) {
    Map<Integer, Mention> byEnd = new HashMap<>();
    chosen.forEach(one -> byEnd.put(one.mention().place().end(), one.mention()));
    Map<String, Concept> meaning = new HashMap<>();
    DefinedAbbreviations defined = new DefinedAbbreviations(text);
    for (Definition definition : definitions) {
      if (defined.shortForms.add(definition.shortForm())) {
        Mention full = byEnd.get(definition.longPlace().end());
        if (full != null && full.place().start() <= definition.longPlace().start()) {
          meaning.put(definition.shortForm(), full.concept());
        }
      }
    }
    BitSet covered = defined.longerTerms(chosen);
    meaning.forEach((form, concept) -> defined.addAll(form, concept, covered));
    return defined;
  }

  /** Returns the places of the defined short forms, with what they mean. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Returns whether what the dictionary said here is overruled. */
  boolean decides(TermChoice.Chosen one) {
    return shortForms.contains(formAt(one.mention().place()));
  }

  private void addAll(String form, Concept concept, BitSet covered) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
      int end = at + form.length();
      boolean whole = !wordly(at - 1) && (!wordly(end) || plural(end));
      if (whole && !covered.get(at)) {
        mentions.add(new Mention(new Range(at, end), concept, Mention.ABBREVIATION, CONFIDENCE));
      }
    }
  }

  /** Every place inside a dictionary term that is more than a short form: that term wins. */
  private BitSet longerTerms(List<TermChoice.Chosen> chosen) {
    BitSet covered = new BitSet(text.length());
    for (TermChoice.Chosen one : chosen) {
      Range place = one.mention().place();
      if (!shortForms.contains(formAt(place))) {
        covered.set(place.start(), place.end());
      }
    }
    return covered;
  }

  private String formAt(Range place) {
    String form = place.of(text);
    return form.endsWith("s") && shortForms.contains(form.substring(0, form.length() - 1))
        ? form.substring(0, form.length() - 1)
        : form;
  }

  private boolean plural(int at) {
    return text.charAt(at) == 's' && !wordly(at + 1);
  }

  private boolean wordly(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
