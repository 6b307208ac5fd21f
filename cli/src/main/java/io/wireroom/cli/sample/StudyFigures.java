package io.wireroom.cli.sample;

import java.util.List;
import java.util.SplittableRandom;

/** The figures of one generated article, drawn so that they can be true together. */
final class StudyFigures {
  private static final List<String> FEW =
      List.of("three", "four", "five", "six", "seven", "eight", "nine");

  private final int participants;

  /** Percent with the outcome under the comparator. */
  private final int high;

  /** Percent with the outcome under the drug. */
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

  StudyFigures(Patients patients, SplittableRandom random) {
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
    few = FEW.get(random.nextInt(FEW.size()));
  }

  /** How many took part. */
  int participants() {
    return participants;
  }

  /** Percent. */
  int women() {
    return women;
  }

  /** Returns the figure that a word in braces stands for. */
  String value(String name) {
    return switch (name) {
      case "n" -> grouped(participants);
      case "few" -> few;
      case "cut" -> Long.toString(Math.round(100.0 * (high - low) / high));
      default -> Integer.toString(number(name));
    };
  }

  private int number(String name) {
    return switch (name) {
      case "high" -> high;
      case "low" -> low;
      case "months" -> months;
      case "weeks" -> weeks;
      case "days" -> days;
      case "sites" -> sites;
      case "reports" -> reports;
      case "years" -> years;
      case "minutes" -> minutes;
      case "age" -> age;
      case "side" -> side;
      case "rate" -> rate;
      default -> throw new IllegalStateException("nothing to fill in for {" + name + "}");
    };
  }

  /** Writes a count with commas at thousands. */
  static String grouped(int count) {
    return count < 1_000
        ? Integer.toString(count)
        : count / 1_000 + "," + Integer.toString(1_000 + count % 1_000).substring(1);
  }

  /** Small studies are more frequent than large ones. */
  private static int participants(SplittableRandom random) {
    return random.nextBoolean() ? random.nextInt(121, 990) : random.nextInt(1_013, 9_876);
  }
}
