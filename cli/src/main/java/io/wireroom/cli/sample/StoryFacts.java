package io.wireroom.cli.sample;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What one generated article says of people and figures, decided once so that all its paragraphs
 * agree.
 */
final class StoryFacts {
  private static final String[] FEW = {"three", "four", "five", "six", "seven", "eight", "nine"};
  private final Topic topic;
  private final Patients patients;
  private final int year;
  private final int participants;
  private final int high;
  private final int low;
  private final int months;
  private final int weeks;
  private final int days;
  private final int sites;
  private final int reports;
  private final int years;
  private final int minutes;
  private final int age;
  private final int women;
  private final int side;
  private final int rate;
  private final String few;
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
    participants = participants(random);
    high = random.nextInt(16, 52);
    low = high - random.nextInt(3, Math.min(14, high - 3));
    months = random.nextInt(6, 37);
    weeks = random.nextInt(2, 15);
    days = random.nextInt(3, 22);
    sites = random.nextInt(5, 61);
    reports = random.nextInt(12, 61);
    years = random.nextInt(9, 32);
    minutes = random.nextInt(8, 21);
    age = random.nextInt(patients.youngest, patients.oldest);
    women = random.nextInt(38, 63);
    side = random.nextInt(3, 15);
    rate = random.nextInt(53, 93);
    few = FEW[random.nextInt(FEW.length)];
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

  /** How many took part; from 120, so that no other figure is mistaken for it. */
  int participants() {
    return participants;
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
      case "share" -> patients.share(women);
      default -> figure(name);
    };
  }

  private String figure(String name) {
    return switch (name) {
      case "n" -> grouped(participants);
      case "high" -> Integer.toString(high);
      case "low" -> Integer.toString(low);
      case "cut" -> Long.toString(Math.round(100.0 * (high - low) / high));
      case "months" -> Integer.toString(months);
      case "weeks" -> Integer.toString(weeks);
      case "days" -> Integer.toString(days);
      case "sites" -> Integer.toString(sites);
      case "reports" -> Integer.toString(reports);
      case "years" -> Integer.toString(years);
      case "minutes" -> Integer.toString(minutes);
      case "age" -> Integer.toString(age);
      case "side" -> Integer.toString(side);
      case "rate" -> Integer.toString(rate);
      case "few" -> few;
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
      default -> throw new IllegalStateException("nothing to fill in for {" + name + "}");
    };
  }

  /** Writes a count with commas at thousands. */
  static String grouped(int count) {
    return count < 1_000
        ? Integer.toString(count)
        : count / 1_000 + "," + Integer.toString(1_000 + count % 1_000).substring(1);
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

  /** Small studies are more frequent than large ones. */
  private static int participants(SplittableRandom random) {
    return random.nextBoolean() ? random.nextInt(121, 990) : random.nextInt(1_013, 9_876);
  }

  private static String other(String not, String kind, Cast cast, SplittableRandom random) {
    String drawn = cast.any(kind, random);
    while (drawn.equals(not)) {
      drawn = cast.any(kind, random);
    }
    return drawn;
  }
}
