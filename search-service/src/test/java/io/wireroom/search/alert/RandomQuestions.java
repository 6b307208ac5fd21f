package io.wireroom.search.alert;

import io.wireroom.search.EnrichedArticles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Articles and questions of few words, so that many of them meet, made of a seed. */
final class RandomQuestions {
  private static final List<String> WORDS =
      List.of(
          ("heart failure hearts failing Crohn's disease the of and in naïve Meniere Ménière covid"
                  + " covid-19 drug drugs trial trials trialled insulin cardiology cardiologist"
                  + " patient's patients 5 mg 2.5mg treatment treated risk at who mortality")
              .split(" "));
  private static final List<String> TYPES = List.of("feature", "case-report", "quiz");
  private static final List<String> SOURCES = List.of("wire", "heart-wire", "news");
  private static final List<String> AUTHORS = List.of("Jane Doe, MD", "René O'Heart", "Ann Risk");
  private static final List<String> FIELDS =
      List.of("title", "author", "source", "drug", "condition", "specialty", "type", "language");

  private final Random random;

  RandomQuestions(long seed) {
    random = new Random(seed);
  }

  EnrichedArticles article(String id) {
    EnrichedArticles made =
        EnrichedArticles.article(id)
            .title(words(1 + random.nextInt(6)))
            .body(words(3 + random.nextInt(20)) + ".\n\n" + words(random.nextInt(40)) + " end.")
            .author(one(AUTHORS))
            .type(one(TYPES))
            .source(one(SOURCES))
            .publishedAt("2026-0" + (1 + random.nextInt(6)) + "-15T08:00:00Z");
    if (random.nextBoolean()) {
      made.entity("drug:" + random.nextInt(3), "drug", words(1 + random.nextInt(2)), 0.5);
    }
    if (random.nextBoolean()) {
      made.entity("condition:" + random.nextInt(3), "condition", words(2), 0.5);
    }
    if (random.nextBoolean()) {
      made.specialty("specialty:" + random.nextInt(3), words(1 + random.nextInt(2)));
    }
    return made.receivedAt(Instant.parse("2026-07-01T00:00:00Z"));
  }

  /** Parameters of a search. */
  Map<String, List<String>> search() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (random.nextInt(10) > 0) {
      parameters.put("q", List.of(question(2)));
    }
    if (random.nextInt(6) == 0) {
      parameters.put("source", List.of(one(SOURCES), one(SOURCES)));
    }
    if (random.nextInt(8) == 0) {
      parameters.put("tag", List.of("specialty:" + random.nextInt(3)));
    }
    if (random.nextInt(8) == 0) {
      parameters.put("entity", List.of("drug:" + random.nextInt(3)));
    }
    if (random.nextInt(8) == 0) {
      parameters.put("from", List.of("2026-0" + (1 + random.nextInt(6)) + "-15"));
    }
    if (random.nextInt(8) == 0) {
      parameters.put("to", List.of("2026-0" + (1 + random.nextInt(6)) + "-15T08:00:00Z"));
    }
    return parameters;
  }

  private String question(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      String one = question(depth - 1);
      String other = question(depth - 1);
      return switch (random.nextInt(4)) {
        case 0 -> "(" + one + ") OR (" + other + ")";
        case 1 -> "(" + one + ") NOT (" + other + ")";
        case 2 -> "NOT (" + one + ")";
        default -> "(" + one + ") AND (" + other + ")";
      };
    }
    return switch (random.nextInt(7)) {
      case 0 -> '"' + words(2 + random.nextInt(2)) + '"';
      case 1 -> '"' + words(2) + "\"~" + random.nextInt(8);
      case 2 -> one(List.of("card*", "tri*", "hea*", "covid-1*", "the*", "naï*", "re*", "zzz*"));
      case 3 -> one(FIELDS) + ":" + oneOfField();
      case 4 -> one(FIELDS) + ":\"" + words(2) + '"';
      case 5 -> "date:2026-0" + (1 + random.nextInt(3)) + "..2026-0" + (3 + random.nextInt(4));
      default -> words(1 + random.nextInt(9));
    };
  }

  private String oneOfField() {
    return one(
        List.of(
            "wire", "heart*", "doe", "rené", "en", "feature", "case-report", "cas*", one(WORDS)));
  }

  private String words(int count) {
    List<String> some = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      some.add(one(WORDS));
    }
    return String.join(" ", some);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
