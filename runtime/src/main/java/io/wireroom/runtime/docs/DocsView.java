package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The page that documents the HTTP interface.
 *
 * @param introduction paragraphs
 * @param groups operations that belong together
 * @param schemas what answers are made of, in the order of the document
 */
public record DocsView(
    String title,
    String summary,
    List<Prose> introduction,
    List<OperationGroup> groups,
    List<SchemaView> schemas) {

  static DocsView of(ApiDocument document) {
    JsonNode tree = document.tree();
    List<OperationView> operations = new ArrayList<>();
    tree.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        one ->
                            operations.add(
                                OperationView.of(
                                    document, one.getKey(), path.getKey(), one.getValue()))));
    List<OperationGroup> groups = new ArrayList<>();
    for (JsonNode tag : tree.path("tags")) {
      String name = tag.path("name").asText();
      groups.add(
          new OperationGroup(
              name,
              tag.path("description").asText(),
              operations.stream().filter(one -> one.group().equals(name)).toList()));
    }
    List<SchemaView> schemas = new ArrayList<>();
    tree.at("/components/schemas")
        .fields()
        .forEachRemaining(
            one -> schemas.add(SchemaView.of(document, one.getKey(), one.getValue())));
    return new DocsView(
        tree.at("/info/title").asText(),
        tree.at("/info/summary").asText(),
        Prose.paragraphs(tree.at("/info/description").asText()),
        groups,
        schemas);
  }
}
