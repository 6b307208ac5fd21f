package io.wireroom.enrich.person;

import java.util.List;

/**
 * One person of an article, however often they are named.
 *
 * @param id for example {@code person:joshua-woolley}; of this article alone
 * @param given given names and initials; empty when the article has none
 * @param family with its particles
 * @param credentials in the order of their first places
 * @param roles in the words of the article
 * @param mentions in order; never empty
 */
public record FoundPerson(
    String id,
    String given,
    String family,
    List<String> credentials,
    List<String> roles,
    List<FoundAffiliation> affiliations,
    List<PersonMention> mentions) {
  public FoundPerson {
    credentials = List.copyOf(credentials);
    roles = List.copyOf(roles);
    affiliations = List.copyOf(affiliations);
    mentions = List.copyOf(mentions);
  }

  /** Given and family name. */
  public String name() {
    return given.isEmpty() ? family : given + " " + family;
  }
}
