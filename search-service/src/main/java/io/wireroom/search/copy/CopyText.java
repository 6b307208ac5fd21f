package io.wireroom.search.copy;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of an article as copies are told by, sentence by sentence.
 *
 * @param sentences of the body, in order; those without words are left out
 * @param subjects ids of the concepts that the article is most about, by type, the most salient
 *     first; empty when none are known
 * @param concepts ids of all concepts in it
 * @param source whose article it is
 * @param length in words
 */
public record CopyText(
    List<Sentence> sentences,
    List<Subject> subjects,
    Set<String> concepts,
    String source,
    int length) {
  /** Longer texts are compared by their beginning: no article has more, and hostile ones may. */
  private static final int LONGEST = 60_000;

  private static final int MOST_SENTENCES = 400;

  /** A concept that an article is about. */
  public record Subject(String type, String conceptId) {}

  public CopyText {
    sentences = List.copyOf(sentences);
    subjects = List.copyOf(subjects);
    concepts = Set.copyOf(concepts);
  }

  /** Reads the body of an article; paragraphs end sentences. */
  public static CopyText of(
      String body, List<Subject> subjects, Set<String> concepts, String source) {
    String text = body.length() <= LONGEST ? body : body.substring(0, LONGEST);
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    for (String paragraph : text.split("\n+")) {
      breaks.setText(paragraph);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        Sentence sentence = Sentence.of(paragraph.substring(from, to).strip());
        if (!sentence.words().isEmpty() && sentences.size() < MOST_SENTENCES) {
          sentences.add(sentence);
        }
        from = to;
      }
    }
    int length = sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
    return new CopyText(sentences, subjects, concepts, source, length);
  }

  /** Numbers and names in it, in lower case. */
  public Set<String> facts() {
    Set<String> facts = new HashSet<>();
    sentences.forEach(sentence -> facts.addAll(sentence.facts()));
    return facts;
  }

  Set<String> words() {
    Set<String> words = new HashSet<>();
    sentences.forEach(sentence -> words.addAll(sentence.words()));
    return words;
  }
}
