package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Field;
import io.wireroom.search.query.language.Query;

/** Where words are looked for, and how Elasticsearch is asked for them there. */
interface Place {
  ObjectNode words(Query.Words words);

  ObjectNode phrase(Query.Phrase phrase);

  ObjectNode prefix(Query.Prefix prefix);

  /** Returns where the words of a field are. */
  static Place of(Field field) {
    return switch (field) {
      case TITLE -> new Text("title", "title.exact");
      case AUTHOR -> new Text("authors", "authors.exact");
      case SOURCE -> new Source();
      case DRUG -> Text.named("drugs");
      case CONDITION -> Text.named("conditions");
      case SPECIALTY -> Text.named("specialties");
      case TOPIC -> Text.named("topics");
      case ORGANISATION -> Text.named("organisations");
      case PERSON -> Text.named("people");
      case PLACE -> Text.named("places");
      case TYPE -> new Label("contentType");
      case LANGUAGE -> new Label("language");
      case DESIGN -> new Label("designs");
      case PHASE -> new Label("phases");
      case TRIAL -> new Label("trials");
      case DATE -> throw new IllegalArgumentException("dates have no words");
    };
  }
}
