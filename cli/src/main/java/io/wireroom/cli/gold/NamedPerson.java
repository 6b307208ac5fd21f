package io.wireroom.cli.gold;

import java.util.List;

/**
 * A person of an article.
 *
 * @param id as the marks have it, for example {@code person:joshua-woolley}
 * @param name the fullest that the article has
 * @param credentials as the article gives them, such as MD or Dr.; may be empty
 */
public record NamedPerson(String id, String name, List<String> credentials) {
  public NamedPerson {
    credentials = List.copyOf(credentials);
  }
}
