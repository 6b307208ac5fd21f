package io.wireroom.search.copy;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article as copies are told by, sentence by sentence. They are read when they are
 * first asked for: most of those that are looked up are told apart by less, and words take ten
 * times the memory of the text. For one thread.
 */
public final class CopyText {
  /** Longer texts are compared by their beginning: no article has more, and hostile ones may. */
  private static final int LONGEST = 60_000;

  private static final int MOST_SENTENCES = 400;

  /** A concept that an article is about. */
  public record Subject(String type, String conceptId) {}

  private final String body;
  private final List<Subject> subjects;
  private final Set<String> concepts;
  private final String source;
  private @Nullable List<Sentence> sentences;
  private int length;

  private CopyText(String body, List<Subject> subjects, Set<String> concepts, String source) {
    this.body = body;
    this.subjects = List.copyOf(subjects);
    this.concepts = Set.copyOf(concepts);
    this.source = source;
  }

  /**
   * The body of an article.
   *
   * @param subjects the concepts that it is most about, by type, the most salient first; empty when
   *     none are known
   * @param concepts ids of all concepts in it
   * @param source whose article it is
   */
  public static CopyText of(
      String body, List<Subject> subjects, Set<String> concepts, String source) {
    return new CopyText(
        body.length() <= LONGEST ? body : body.substring(0, LONGEST), subjects, concepts, source);
  }

  /** In their order; paragraphs end them, and those without words are left out. */
  public List<Sentence> sentences() {
    List<Sentence> read = sentences;
    if (read == null) {
      read = read();
      length = read.stream().mapToInt(sentence -> sentence.words().size()).sum();
      sentences = read;
    }
    return read;
  }

  /** In words. */
  public int length() {
    sentences();
    return length;
  }

  List<Subject> subjects() {
    return subjects;
  }

  Set<String> concepts() {
    return concepts;
  }

  String source() {
    return source;
  }

  private List<Sentence> read() {
    List<Sentence> all = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    for (String paragraph : body.split("\n+")) {
      breaks.setText(paragraph);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        Sentence sentence = Sentence.of(paragraph.substring(from, to).strip());
        if (!sentence.words().isEmpty() && all.size() < MOST_SENTENCES) {
          all.add(sentence);
        }
        from = to;
      }
    }
    return List.copyOf(all);
  }

  /** Numbers and names in it, in lower case. */
  public Set<String> facts() {
    Set<String> facts = new HashSet<>();
    sentences().forEach(sentence -> facts.addAll(sentence.facts()));
    return facts;
  }

  Set<String> words() {
    Set<String> words = new HashSet<>();
    sentences().forEach(sentence -> words.addAll(sentence.words()));
    return words;
  }
}
