package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A person of an article.
 *
 * @param name with the credentials
 * @param roles what the article says they are
 * @param affiliations where they work, in its words
 * @param href all articles that mention them
 */
public record PersonView(String name, List<String> roles, List<String> affiliations, String href) {

  static List<PersonView> of(JsonNode people) {
    List<PersonView> views = new ArrayList<>();
    for (JsonNode person : people) {
      List<String> name = new ArrayList<>();
      name.add((person.path("given").asText() + " " + person.path("family").asText()).strip());
      person.path("credentials").forEach(one -> name.add(one.asText()));
      List<String> roles = new ArrayList<>();
      person.path("roles").forEach(one -> roles.add(one.asText()));
      List<String> affiliations = new ArrayList<>();
      person.path("affiliations").forEach(one -> affiliations.add(one.path("text").asText()));
      views.add(
          new PersonView(
              String.join(", ", name),
              roles,
              affiliations,
              new Named(person.path("id").asText(), "person", "").searchLink()));
    }
    return views;
  }
}
