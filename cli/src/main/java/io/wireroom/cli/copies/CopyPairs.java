package io.wireroom.cli.copies;

import io.wireroom.cli.sample.SampleArticle;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.sample.StoryGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** All pairs, always the same ones; {@code copies/README.md} tells how each kind is made. */
public final class CopyPairs {
  private static final long SEED = 20_260_105;
  private static final List<String> KINDS =
      List.of("light", "heavy", "shortened", "re-headlined", "local-quotes", "corrected", "mixed");
  private static final int KINDS_OF_EACH = 4;
  private static final int STORIES = 400;
  private static final int SAME_TOPIC = 25;

  private final CopyEdits edits = new CopyEdits(parts(text("edits.txt")));
  private final List<CopyPair> pairs = new ArrayList<>();

  private CopyPairs() {
    List<SampleArticle> articles = SampleArticle.handWritten();
    for (int at = 0; at < articles.size(); at++) {
      SplittableRandom random = new SplittableRandom(SEED + at).split();
      PublishedText origin = origin(articles.get(at));
      for (int turn = 0; turn < KINDS_OF_EACH; turn++) {
        String kind = KINDS.get((at * KINDS_OF_EACH + turn) % KINDS.size());
        pairs.add(new CopyPair(kind, origin, copy(origin, kind, random), origin.id()));
      }
      pairs.add(new CopyPair("follow-up", origin, followUp(origin, random), null));
    }
    pairs.addAll(AlikeTexts.templates(text("templates.txt")));
    pairs.addAll(AlikeTexts.releases(text("releases.txt")));
    sameTopic();
  }

  /** Returns the pairs. */
  public static List<CopyPair> all() {
    return List.copyOf(new CopyPairs().pairs);
  }

  private static PublishedText origin(SampleArticle article) {
    List<String> paragraphs = new ArrayList<>(article.paragraphs());
    // As if it had appeared there first: its own line would name another
    if (!article.header("origin").isEmpty()) {
      paragraphs.removeIf(paragraph -> paragraph.contains(article.header("origin")));
    }
    String source = article.header("feed");
    return new PublishedText(
        article.slug(),
        source,
        source.replace('-', ' '),
        article.title(),
        paragraphs,
        article.published(),
        null);
  }

  private PublishedText copy(PublishedText origin, String kind, SplittableRandom random) {
    List<String> paragraphs = new ArrayList<>(edited(origin.paragraphs(), kind, random));
    String title = origin.title();
    if (kind.equals("re-headlined") || random.nextInt(3) == 0) {
      title = edits.any("titles", random).replace("{title}", origin.title());
    }
    int says = random.nextInt(10);
    if (says < 4) {
      paragraphs.add(edits.any("lines", random).replace("{origin}", origin.feed()));
    }
    Instant first = java.util.Objects.requireNonNull(origin.published());
    // One in ten gives no date, one in ten the date of the origin
    Instant published =
        switch (random.nextInt(10)) {
          case 0 -> null;
          case 1 -> first;
          default -> first.plus(Duration.ofMinutes(random.nextLong(15, 4_000)));
        };
    return new PublishedText(
        origin.id() + "-" + kind,
        "partner-" + random.nextInt(6),
        "Partner Desk",
        title,
        paragraphs,
        published,
        says == 4 || says == 5 ? origin.link() : null);
  }

  private List<String> edited(List<String> paragraphs, String kind, SplittableRandom random) {
    return switch (kind) {
      case "light" -> edits.light(paragraphs, random);
      case "heavy" -> edits.heavy(paragraphs, random);
      case "shortened" -> edits.shortened(paragraphs, random);
      case "local-quotes" -> edits.quoted(paragraphs, random);
      case "corrected" -> edits.corrected(paragraphs, random);
      case "re-headlined" -> {
        List<String> kicked = new ArrayList<>(List.of(edits.any("kickers", random)));
        kicked.addAll(paragraphs);
        yield kicked;
      }
      default -> edits.quoted(edits.light(edits.shortened(paragraphs, random), random), random);
    };
  }

  /** New paragraphs, then the background: sentences from the middle of the first report. */
  private PublishedText followUp(PublishedText first, SplittableRandom random) {
    List<String> paragraphs =
        new ArrayList<>(List.of(edits.any("followups", random).split("\\s*\\|\\s*")));
    List<String> old = first.paragraphs();
    int from = 1 + random.nextInt(2);
    paragraphs.addAll(old.subList(Math.min(from, old.size()), Math.min(from + 2, old.size())));
    Instant published = java.util.Objects.requireNonNull(first.published());
    return new PublishedText(
        first.id() + "-follow-up",
        random.nextBoolean() ? first.source() : "partner-" + random.nextInt(6),
        "Partner Desk",
        "What came of it: " + first.title(),
        paragraphs,
        published.plus(Duration.ofDays(2 + random.nextInt(12))),
        null);
  }

  private void sameTopic() {
    StoryGenerator generator = new StoryGenerator(SEED, SampleNews.UNTIL);
    Map<String, PublishedText> before = new HashMap<>();
    int made = 0;
    for (int number = 0; number < STORIES && made < SAME_TOPIC; number++) {
      PublishedText story = story(generator.story(number), number);
      PublishedText other = before.put(generator.story(number).header("categories"), story);
      if (other != null) {
        pairs.add(new CopyPair("same-topic", other, story, null));
        made++;
      }
    }
  }

  private static PublishedText story(SampleArticle one, int number) {
    return new PublishedText(
        "story-" + number,
        "desk-" + number % 5,
        "Desk",
        one.title(),
        one.paragraphs(),
        one.published(),
        null);
  }

  /** Lines by the part that they stand in; {@code @ name} begins a part. */
  private static Map<String, List<String>> parts(String text) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    String name = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("@ ")) {
        name = line.substring(2);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        parts.computeIfAbsent(name, none -> new ArrayList<>()).add(line);
      }
    }
    return parts;
  }

  private static String text(String file) {
    try (@Nullable InputStream in = CopyPairs.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the file " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
