package io.wireroom.search.query.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something can be looked for, by itself. */
public enum Field {
  TITLE("whose title has"),
  AUTHOR("by an author named"),
  SOURCE("from the source"),
  DRUG("about the drug"),
  CONDITION("about the condition"),
  SPECIALTY("of the specialty"),
  TOPIC("of the topic"),
  ORGANISATION("about the organisation"),
  PERSON("about the person"),
  PLACE("about the place"),
  TYPE("of the type"),
  LANGUAGE("in the language"),
  DESIGN("of a study whose design is"),
  PHASE("of a trial in phase"),
  TRIAL("of the trial registered as"),
  DATE("dated");

  private final String reading;

  Field(String reading) {
    this.reading = reading;
  }

  /** As it is written, without the colon. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it is read to people, before its value. */
  String reading() {
    return reading;
  }

  /** Returns the field that is written so, in any case. */
  static Optional<Field> of(String label) {
    return Stream.of(values()).filter(field -> field.label().equalsIgnoreCase(label)).findFirst();
  }

  /** All of them, for a message. */
  static String known() {
    return Stream.of(values()).map(Field::label).collect(Collectors.joining(", "));
  }
}
