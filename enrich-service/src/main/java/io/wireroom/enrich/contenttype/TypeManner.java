package io.wireroom.enrich.contenttype;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Kinds that show in how the whole text is told: research by the headings of an abstract, quizzes
 * by their questions, commentary by the first person outside quotes, features by their length and
 * the many who speak.
 */
final class TypeManner {
  private static final int FEWEST_HEADINGS = 2;
  private static final int FEWEST = 4;
  private static final double LEAST_SHARE = 0.008;
  private static final int FEATURE_WORDS = 900;
  private static final int FEATURE_SPEECHES = 8;

  private enum Manner {
    I,
    WE,
    NUMERAL,
    SPEECH,
    QUESTION,
    HEADING
  }

  private static final PhraseBook<Manner> BOOK =
      PhraseBook.of(
          Map.of(
              Manner.I,
              "i|my|me|mine|i'm|i've|i'd|i'll|myself",
              Manner.WE,
              "we|our|us|we've|we're|ours",
              Manner.NUMERAL,
              "phase i|type i|class i|grade i|stage i|bipolar i|level i|group i|angiotensin i|part i"
                  + "|factor i|category i|tier i|complex i",
              Manner.SPEECH,
              "said|says|told|explains|explained|recalls|adds|added",
              Manner.QUESTION,
              "which of the following|the correct answer|correct answer",
              Manner.HEADING,
              "background|methods|results|conclusion|conclusions|objective|design|interpretation|findings"));

  private final Prose prose;
  private final Map<Manner, List<Range>> found = new EnumMap<>(Manner.class);

  private TypeManner(Prose prose) {
    this.prose = prose;
    for (Manner manner : Manner.values()) {
      found.put(manner, new ArrayList<>());
    }
  }

  static Optional<FoundContentType> of(Prose prose) {
    TypeManner manner = new TypeManner(prose);
    manner.read();
    return manner.verdict();
  }

  private Optional<FoundContentType> verdict() {
    if (places(Manner.HEADING).size() >= FEWEST_HEADINGS) {
      return found(ContentType.RESEARCH, "abstract-headings", Manner.HEADING, 0.85);
    }
    if (!places(Manner.QUESTION).isEmpty()) {
      return found(ContentType.QUIZ, "asks-the-reader", Manner.QUESTION, 0.7);
    }
    int person = places(Manner.I).size() + places(Manner.WE).size();
    if (person >= FEWEST && person >= LEAST_SHARE * prose.words()) {
      Manner who = places(Manner.I).isEmpty() ? Manner.WE : Manner.I;
      return found(ContentType.COMMENTARY, "first-person", who, 0.7);
    }
    if (prose.words() >= FEATURE_WORDS && places(Manner.SPEECH).size() >= FEATURE_SPEECHES) {
      return found(ContentType.FEATURE, "long-and-many-speak", Manner.SPEECH, 0.55);
    }
    return Optional.empty();
  }

  private Optional<FoundContentType> found(
      ContentType type, String rule, Manner manner, double confidence) {
    String evidence = places(manner).get(0).of(prose.text());
    return Optional.of(new FoundContentType(type, rule, evidence, confidence));
  }

  private List<Range> places(Manner manner) {
    return Objects.requireNonNull(found.get(manner));
  }

  private void read() {
    boolean quoting = false;
    int at = 0;
    for (FoundPhrase<Manner> one : BOOK.in(prose, 0, prose.words())) {
      Range place = one.place(prose);
      for (; at < place.start(); at++) {
        quoting = quotes(prose.text().charAt(at), quoting);
      }
      boolean counts =
          switch (one.meaning()) {
            case I -> !quoting && !prose.word(one.first()).equals("i");
            case WE -> !quoting && !prose.word(one.first()).equals("US");
            case HEADING -> heading(place);
            case NUMERAL -> false;
            case SPEECH, QUESTION -> true;
          };
      if (counts) {
        places(one.meaning()).add(place);
      }
    }
  }

  /** A quote that is never closed ends with its paragraph. */
  private static boolean quotes(char c, boolean quoting) {
    return switch (c) {
      case '“' -> true;
      case '”', '\n' -> false;
      case '"' -> !quoting;
      default -> quoting;
    };
  }

  /** "METHODS: …" or alone at the beginning of a paragraph. */
  private boolean heading(Range place) {
    String text = prose.text();
    boolean first = place.start() > 0 && text.charAt(place.start() - 1) == '\n';
    boolean marked = place.end() == text.length() || ":.\n".indexOf(text.charAt(place.end())) >= 0;
    return first && marked && Character.isUpperCase(text.charAt(place.start()));
  }
}
