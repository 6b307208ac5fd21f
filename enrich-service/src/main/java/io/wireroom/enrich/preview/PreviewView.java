package io.wireroom.enrich.preview;

import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.Entity;
import io.wireroom.event.Person;
import io.wireroom.event.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a preview: what was pasted, and what was found.
 *
 * @param label of the publisher for the kind of piece; empty when none
 * @param problem why nothing was looked for; null when something was, or nothing was asked yet
 * @param found null before a text is given
 * @param paragraphs with their marks, the title first when there is one
 */
public record PreviewView(
    String title,
    String body,
    String source,
    String categories,
    String label,
    @Nullable String problem,
    @Nullable ArticleEnriched found,
    List<List<MarkedPiece>> paragraphs) {
  static final PreviewView EMPTY = new PreviewView("", "", "", "", "", null, null, List.of());

  static PreviewView refused(String title, String source, String problem) {
    return new PreviewView(title, "", source, "", "", problem, null, List.of());
  }

  static PreviewView of(
      String title,
      String body,
      String source,
      String categories,
      String label,
      ArticleEnriched found) {
    return new PreviewView(
        title, body, source, categories, label, null, found, MarkedPiece.paragraphs(found));
  }

  /** Entities of one kind follow each other; the most salient first. */
  public List<Entity> entities() {
    return found == null ? List.of() : found.getEntities();
  }

  /** Name of a person, credentials and all: "Dr Hart", "Ann Hart, MD". */
  public static String named(Person person) {
    List<String> parts = new ArrayList<>();
    parts.add((person.getGiven() + " " + person.getFamily()).strip());
    parts.addAll(person.getCredentials());
    if (parts.remove("Dr")) {
      parts.set(0, "Dr " + parts.get(0));
    }
    return String.join(", ", parts);
  }

  /** Id of an entity's entry on the page. */
  public static String anchor(String conceptId) {
    return "found-" + conceptId.replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** 0.95 as 95 %. */
  public static String percent(float share) {
    return Math.round(share * 100) + " %";
  }

  /** The words at a place, for key points and statements. */
  public String words(int start, int end) {
    return found == null || start < 0 ? "" : found.getText().substring(start, end);
  }

  /** How many sentences the text has. */
  public int sentences() {
    List<Span> sentences = found == null ? List.of() : found.getSentences();
    return sentences.size();
  }
}
