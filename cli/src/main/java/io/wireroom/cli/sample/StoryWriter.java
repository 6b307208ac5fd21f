package io.wireroom.cli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Writes one article out of building blocks. */
final class StoryWriter {
  private static final int HUNDRED = 100;
  private static final int SYNDICATED_PERCENT = 40;

  /** Of large studies whose size is told, so many in a hundred are told wrong at first. */
  private static final int CORRECTED_PERCENT = 12;

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final StoryBlocks blocks;
  private final Cast cast;
  private final Topic topic;
  private final StoryFacts facts;
  private final SplittableRandom random;
  private final Shape shape;
  private final List<String> body = new ArrayList<>();
  private final Map<String, String> headers = new HashMap<>();

  StoryWriter(
      StoryBlocks blocks, Cast cast, Topic topic, StoryFacts facts, SplittableRandom random) {
    this.blocks = blocks;
    this.cast = cast;
    this.topic = topic;
    this.facts = facts;
    this.random = random;
    this.shape = Shape.any(random);
  }

  SampleArticle write(long number, Instant published) {
    headers.put("type", shape.type);
    headers.put("specialty", topic.specialty());
    headers.put("published", published.toString());
    headers.put("categories", categories());
    headers.put("authors", shape == Shape.OPINION ? facts.person() : authors());
    beginning();
    if (shape == Shape.OPINION) {
      opinion();
    } else {
      report();
    }
    if (happens(SYNDICATED_PERCENT)) {
      headers.put("origin", facts.wire());
      add("syndication");
    }
    correction();
    return new SampleArticle(slug(number), headers, String.join("\n\n", body));
  }

  private void beginning() {
    List<StoryBlocks.Title> titles = blocks.titles(shape);
    StoryBlocks.Title title = titles.get(random.nextInt(titles.size()));
    headers.put("title", headline(title.words()));
    List<StoryBlocks.Title> others =
        titles.stream()
            .filter(other -> other.angle().equals(title.angle()) && !other.equals(title))
            .toList();
    if (!others.isEmpty()) {
      headers.put("otherTitle", headline(others.get(random.nextInt(others.size())).words()));
    }
    body.add(any(blocks.leads(shape, title.angle())).fill(facts::value));
  }

  private void report() {
    List<Template> details = someDetails(4);
    add(details.get(0));
    add("quote");
    add(details.get(1));
    add(details.get(2));
    add("background");
    if (happens(60)) {
      add(details.get(3));
    }
    if (happens(60)) {
      heading("practiceheading");
      add("practice");
    }
    add("society");
    add("quote2");
    if (happens(70)) {
      heading("limitheading");
    }
    add("limit");
    add("funding");
  }

  private void opinion() {
    List<Template> details = someDetails(4);
    add(details.get(0));
    add(details.get(1));
    add("background");
    add(details.get(2));
    add("society");
    add(details.get(3));
    add("end");
  }

  private void correction() {
    int said = facts.participants();
    String figure = StudyFigures.grouped(said);
    // The last two digits changed places; small counts might stand in another figure as well
    int meant = said / 100 * 100 + said % 10 * 10 + said / 10 % 10;
    boolean told = body.stream().anyMatch(paragraph -> paragraph.contains(figure));
    if (said >= 1_000 && meant != said && told && happens(CORRECTED_PERCENT)) {
      headers.put("corrected", figure + " => " + StudyFigures.grouped(meant));
      headers.put("note", any(blocks.part(shape, "note")).fill(facts::value));
    }
  }

  private String headline(Template words) {
    return StoryFacts.capitalized(words.fill(facts::value));
  }

  private String authors() {
    String first = cast.reporter(random);
    String second = happens(15) ? cast.reporter(random) : first;
    return first.equals(second) ? first : first + "; " + second;
  }

  private String categories() {
    return String.join(
        "; ",
        topic.specialty(),
        Categories.of(topic.condition()),
        StoryFacts.capitalized(topic.drug()),
        shape.category);
  }

  private String slug(long number) {
    String words = shape.name().toLowerCase(Locale.ROOT) + "-" + topic.condition();
    return NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-") + "-" + number;
  }

  private List<Template> someDetails(int count) {
    List<Template> left = new ArrayList<>(blocks.part(shape, "detail"));
    List<Template> some = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      some.add(left.remove(random.nextInt(left.size())));
    }
    return some;
  }

  private void heading(String part) {
    body.add("## " + any(blocks.part(shape, part)).fill(facts::value));
  }

  private void add(String part) {
    add(any(blocks.part(shape, part)));
  }

  private void add(Template template) {
    body.add(template.fill(facts::value));
  }

  private Template any(List<Template> templates) {
    return templates.get(random.nextInt(templates.size()));
  }

  private boolean happens(int percent) {
    return random.nextInt(HUNDRED) < percent;
  }
}
