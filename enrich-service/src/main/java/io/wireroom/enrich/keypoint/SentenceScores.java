package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.assertion.Assertion;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.salience.Layout;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the sentences of an article, and leaves out those that can be no key points. */
final class SentenceScores {
  private static final int FEWEST_WORDS = 7;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST = 450;
  private static final double QUOTED = 0.4;

  private static final double FINDING = 0.35;
  private static final double CONCLUDES = 0.3;
  private static final double FIGURES = 0.3;
  private static final double LEAD = 0.7;
  private static final double EARLY = 0.35;
  private static final double TITLE = 0.8;
  private static final double HANGS = 0.45;
  private static final double SPEAKS = 0.6;

  private final Prose prose;
  private final Matter matter;
  private final Layout layout;
  private final double[] subjects;
  private final int[] lastEntity;
  private final long[] title;

  SentenceScores(Prose prose, Matter matter) {
    this.prose = prose;
    this.matter = matter;
    layout = Layout.of(prose.article());
    int sentences = prose.sentences().size();
    subjects = new double[sentences];
    lastEntity = new int[sentences];
    Arrays.fill(lastEntity, -1);
    for (int i = 0; i < matter.entities().size(); i++) {
      name(matter.entities().get(i), i);
    }
    int titleEnd = 0;
    while (titleEnd < sentences
        && prose.sentences().get(titleEnd).start() < prose.article().titleLength()) {
      titleEnd++;
    }
    title = contentWords(0, prose.firstWord(titleEnd));
  }

  List<Sentence> candidates() {
    List<Sentence> candidates = new ArrayList<>();
    int body = 0;
    for (int i = 0; i < prose.sentences().size(); i++) {
      Range place = prose.sentences().get(i);
      if (place.start() < prose.article().titleLength() || layout.inHeading(place.start())) {
        continue;
      }
      Sentence one = weighed(i, body++);
      if (one != null) {
        candidates.add(one);
      }
    }
    return candidates;
  }

  /** Each entity counts once in a sentence. */
  private void name(FoundEntity entity, int number) {
    for (Mention mention : entity.mentions()) {
      int sentence = prose.sentenceAt(mention.place().start());
      if (lastEntity[sentence] != number) {
        lastEntity[sentence] = number;
        boolean negated = mention.assertion().kind() == Assertion.Kind.NEGATED;
        subjects[sentence] += negated ? entity.salience() / 2 : entity.salience();
      }
    }
  }

  private @Nullable Sentence weighed(int number, int body) {
    Range place = prose.sentences().get(number);
    int from = prose.firstWord(number);
    int to = prose.firstWord(number + 1);
    if (to - from < FEWEST_WORDS || to - from > MOST_WORDS || place.length() > LONGEST) {
      return null;
    }
    if (!whole(place) || quoted(place) > QUOTED || apart(place)) {
      return null;
    }
    Set<Telling> telling = EnumSet.noneOf(Telling.class);
    for (FoundPhrase<Telling> one : Telling.BOOK.in(prose, from, to)) {
      if (one.meaning() != Telling.HANGS || one.first() == from) {
        telling.add(one.meaning());
      }
    }
    if (telling.contains(Telling.FURNITURE)) {
      return null;
    }
    long[] words = contentWords(from, to);
    double[] parts = {
      Math.min(1.2, 0.6 * subjects[number]),
      (telling.contains(Telling.FINDING) ? FINDING : 0)
          + (telling.contains(Telling.CONCLUDES) ? CONCLUDES : 0),
      figures(from, to) ? FIGURES : 0,
      layout.inLead(place.start()) ? LEAD / (1 + 0.3 * body) : EARLY / (1 + 0.25 * body),
      title.length == 0 ? 0 : TITLE * Sentence.shared(title, words) / title.length
    };
    double score = Arrays.stream(parts).sum();
    score *= telling.contains(Telling.HANGS) ? HANGS : 1;
    score *= telling.contains(Telling.SPEAKS) ? SPEAKS : 1;
    return new Sentence(place, words, score, rule(parts));
  }

  private static String rule(double[] parts) {
    String[] rules = {"subject", "finding", "figures", "lead", "title-words"};
    int most = 0;
    for (int i = 1; i < parts.length; i++) {
      most = parts[i] > parts[most] ? i : most;
    }
    return rules[most];
  }

  /** Begins with a capital or a figure and ends as sentences do, but not as a question. */
  private boolean whole(Range place) {
    String text = prose.text();
    char first = text.charAt(place.start());
    char last = text.charAt(place.end() - 1);
    boolean ends =
        last == '.'
            || ((last == '”' || last == '"' || last == ')')
                && ".!”\"".indexOf(text.charAt(place.end() - 2)) >= 0);
    return ends && (Character.isUpperCase(first) || Character.isDigit(first));
  }

  /** Returns the share of a sentence that stands in quotes. */
  private double quoted(Range place) {
    int inside = 0;
    boolean open = false;
    for (int i = place.start(); i < place.end(); i++) {
      char c = prose.text().charAt(i);
      if (c == '“' || (c == '"' && !open)) {
        open = true;
      } else if (c == '”' || c == '"') {
        // Closed without being opened: the quote began a sentence before
        inside = open ? inside : i - place.start();
        open = false;
      } else if (open) {
        inside++;
      }
    }
    return (double) inside / place.length();
  }

  private boolean apart(Range place) {
    return matter.apart().stream().anyMatch(place::overlaps);
  }

  private boolean figures(int from, int to) {
    for (int word = from; word < to; word++) {
      if (Character.isDigit(prose.text().charAt(prose.start(word)))) {
        return true;
      }
    }
    return false;
  }

  private long[] contentWords(int from, int to) {
    long[] words = new long[to - from];
    int count = 0;
    for (int word = from; word < to; word++) {
      if (prose.end(word) - prose.start(word) > 3) {
        words[count++] = prose.hash(word);
      }
    }
    long[] kept = Arrays.copyOf(words, count);
    Arrays.sort(kept);
    return kept;
  }
}
