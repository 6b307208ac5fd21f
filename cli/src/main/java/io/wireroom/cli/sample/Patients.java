package io.wireroom.cli.sample;

import java.util.Set;

/** Who has a condition, so that no story tells of pregnant men or of infants of 60 years. */
enum Patients {
  CHILDREN("children", "children", "child", "school", 2, 8, "younger than 2 years"),
  WOMEN("women", "women", "patient", "work", 24, 38, "older than 40 years"),
  OLDER_WOMEN("women", "women", "patient", "work", 46, 66, "older than 70 years"),
  MEN("men", "men", "patient", "work", 48, 70, "older than 75 years"),
  OLD("older adults", "people", "patient", "home", 72, 84, "older than 85 years"),
  ADULTS("adults", "people", "patient", "work", 41, 68, "older than 70 years");

  private static final Set<String> OF_MEN =
      Set.of("prostate cancer", "benign prostatic hyperplasia", "hemophilia A");
  private static final Set<String> OF_OLDER_WOMEN = Set.of("breast cancer", "ovarian cancer");

  final String adults;
  final String people;
  final String patient;

  /** Where they return to when they are well. */
  final String work;

  /** In years. */
  final int youngest;

  /** In years, not reached. */
  final int oldest;

  /** The few that studies leave out. */
  final String fringe;

  Patients(
      String adults,
      String people,
      String patient,
      String work,
      int youngest,
      int oldest,
      String fringe) {
    this.adults = adults;
    this.people = people;
    this.patient = patient;
    this.work = work;
    this.youngest = youngest;
    this.oldest = oldest;
    this.fringe = fringe;
  }

  static Patients of(Topic topic) {
    if (OF_MEN.contains(topic.condition())) {
      return MEN;
    }
    if (OF_OLDER_WOMEN.contains(topic.condition())) {
      return OLDER_WOMEN;
    }
    return switch (topic.specialty()) {
      case "Pediatrics" -> CHILDREN;
      case "Obstetrics and Gynecology" -> WOMEN;
      case "Geriatrics" -> OLD;
      default -> ADULTS;
    };
  }

  /** Says how many of them were women. */
  String share(int percent) {
    return switch (this) {
      case CHILDREN -> percent + "% were girls";
      case WOMEN, OLDER_WOMEN -> "all were women";
      case MEN -> "all were men";
      case OLD, ADULTS -> percent + "% were women";
    };
  }
}
