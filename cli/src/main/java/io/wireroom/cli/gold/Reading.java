package io.wireroom.cli.gold;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader, a person or a program, says of an article.
 *
 * @param marks in the order of the text
 * @param specialties and {@code topics}: ids of the concepts that it should be filed under
 * @param contentType for example {@code case-report}
 * @param origin where it says that it came from; null when it says nothing
 * @param about at most three concepts that it is most about, most first: ids, or the words in
 *     quotes when the vocabulary has no such concept
 */
public record Reading(
    List<Mark> marks,
    Set<String> specialties,
    Set<String> topics,
    String contentType,
    @Nullable String origin,
    List<NamedPerson> people,
    List<String> about) {
  public Reading {
    marks = List.copyOf(marks);
    specialties = Set.copyOf(specialties);
    topics = Set.copyOf(topics);
    people = List.copyOf(people);
    about = List.copyOf(about);
  }
}
