package io.wireroom.search.suggest;

import io.wireroom.search.concept.Completion;
import java.util.List;

/**
 * How a question may go on.
 *
 * @param concepts those with a name that begins so, with the most articles first
 * @param titles articles with all the words in their title, the last perhaps unfinished
 */
public record Suggestions(List<Counted> concepts, List<Titled> titles) {
  public Suggestions {
    concepts = List.copyOf(concepts);
    titles = List.copyOf(titles);
  }

  /** A concept and how many articles have it. */
  public record Counted(Completion completion, long articles) {}

  /** An article. */
  public record Titled(String id, String title) {}
}
