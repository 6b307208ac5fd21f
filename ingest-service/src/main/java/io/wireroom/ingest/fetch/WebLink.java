package io.wireroom.ingest.fetch;

import java.util.List;

/**
 * A link of a Link header.
 *
 * @param target as sent
 * @param relations in lower case
 * @param type media type, in lower case; empty when not said
 * @param title empty when not said
 */
public record WebLink(String target, List<String> relations, String type, String title) {
  public WebLink {
    relations = List.copyOf(relations);
  }
}
