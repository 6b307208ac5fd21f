package io.wireroom.cli.sample;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What one generated article says of people and figures, decided once so that all its paragraphs
 * agree.
 */
final class StoryFacts {
  private final Topic topic;
  private final Patients patients;
  private final int year;
  private final StudyFigures figures;
  private final String place;
  private final String place2;
  private final String institution;
  private final String given;
  private final String surname;
  private final String degree;
  private final String person2;
  private final String surname2;
  private final String degree2;
  private final Cast.Body agency;
  private final Cast.Body regulator;
  private final String wire;

  StoryFacts(Topic topic, Cast cast, int year, SplittableRandom random) {
    this.topic = topic;
    this.year = year;
    patients = Patients.of(topic);
    figures = new StudyFigures(patients, random);
    place = cast.any("place", random);
    place2 = other(place, "place", cast, random);
    institution = cast.any("institution", random);
    given = cast.any("given", random);
    surname = cast.any("surname", random);
    degree = cast.any("degree", random);
    surname2 = other(surname, "surname", cast, random);
    person2 = other(given, "given", cast, random) + " " + surname2;
    degree2 = cast.any("degree2", random);
    agency = cast.agency(random);
    regulator = cast.regulator(random);
    wire = cast.any("wire", random);
  }

  /** How many took part. */
  int participants() {
    return figures.participants();
  }

  /** The first of the two who are quoted. */
  String person() {
    return given + " " + surname;
  }

  /** Where a syndicated article came from. */
  String wire() {
    return wire;
  }

  /** Returns what a word in braces stands for; a capital asks for one. */
  String value(String name) {
    return switch (name) {
      case "condition", "Condition" -> cased(name, topic.condition());
      case "drug", "Drug" -> cased(name, topic.drug());
      case "drugb", "Drugb" -> cased(name, topic.drug() + " (" + topic.brand() + ")");
      case "brand", "Brand" -> topic.brand();
      case "comparator", "Comparator" -> cased(name, topic.comparator());
      case "outcome", "Outcome" -> cased(name, topic.outcome());
      case "adverse", "Adverse" -> cased(name, topic.adverse());
      case "clinician", "Clinician" -> cased(name, topic.clinician());
      case "clinicians", "Clinicians" -> cased(name, topic.clinician() + "s");
      case "society" -> topic.society();
      case "journal" -> topic.journal();
      case "adults", "Adults" -> cased(name, patients.adults);
      case "people", "People" -> cased(name, patients.people);
      case "patient" -> patients.patient;
      case "work" -> patients.work;
      case "older" -> patients.fringe;
      case "share" -> patients.share(figures.women());
      case "year" -> Integer.toString(year);
      default -> name(name);
    };
  }

  private String name(String name) {
    return switch (name) {
      case "city" -> city();
      case "CITY" -> city().toUpperCase(Locale.ROOT);
      case "place" -> place;
      case "place2" -> place2;
      case "institution" -> institution;
      case "person" -> person();
      case "surname" -> surname;
      case "degree" -> degree;
      case "person2" -> person2;
      case "surname2" -> surname2;
      case "degree2" -> degree2;
      case "agency" -> agency.full();
      case "theagency" -> capitalized(agency.full());
      case "regulator" -> regulator.brief();
      case "theregulator" -> capitalized(regulator.full());
      case "wire" -> wire;
      default -> figures.value(name);
    };
  }

  /** Makes the first letter of a text a capital. */
  static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String city() {
    int comma = place.indexOf(',');
    return comma < 0 ? place : place.substring(0, comma);
  }

  private static String cased(String name, String value) {
    return Character.isUpperCase(name.charAt(0)) ? capitalized(value) : value;
  }

  private static String other(String not, String kind, Cast cast, SplittableRandom random) {
    String drawn = cast.any(kind, random);
    while (drawn.equals(not)) {
      drawn = cast.any(kind, random);
    }
    return drawn;
  }
}
