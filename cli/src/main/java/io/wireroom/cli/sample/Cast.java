package io.wireroom.cli.sample;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Names, places, institutions, agencies and news services to choose from; see names.txt. */
final class Cast {
  private static final int REPORTERS = 24;
  private final Map<String, List<String>> names = SampleText.parts("names.txt");

  /** Any one of a kind. */
  String any(String kind, SplittableRandom random) {
    List<String> all = all(kind);
    return all.get(random.nextInt(all.size()));
  }

  /** One of the two dozen who write the sample news. */
  String reporter(SplittableRandom random) {
    int number = random.nextInt(REPORTERS);
    List<String> given = all("given");
    List<String> surnames = all("surname");
    return given.get(number * 5 % given.size()) + " " + surnames.get(number * 7 % surnames.size());
  }

  Body agency(SplittableRandom random) {
    return Body.of(any("agency", random));
  }

  Body regulator(SplittableRandom random) {
    return Body.of(any("regulator", random));
  }

  private List<String> all(String kind) {
    List<String> all = names.get(kind);
    if (all == null) {
      throw new IllegalStateException("names.txt has no " + kind);
    }
    return all;
  }

  /**
   * A public body.
   *
   * @param full with its article and its short name in parentheses
   * @param brief for headlines
   */
  record Body(String full, String brief) {
    static Body of(String line) {
      List<String> columns = SampleText.columns(line);
      String article = columns.get(0).equals("-") ? "" : columns.get(0) + " ";
      return columns.get(2).equals("-")
          ? new Body(article + columns.get(1), columns.get(1))
          : new Body(article + columns.get(1) + " (" + columns.get(2) + ")", columns.get(2));
    }
  }
}
