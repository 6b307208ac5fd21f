package io.wireroom.enrich.person;

import java.util.List;

/** What an article says of somebody beside their name. */
record Introduction(List<String> roles, List<FoundAffiliation> affiliations) {
  static final Introduction NONE = new Introduction(List.of(), List.of());

  boolean isEmpty() {
    return roles.isEmpty() && affiliations.isEmpty();
  }
}
