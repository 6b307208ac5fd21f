package io.wireroom.cli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of {@code stories.txt}, by part and angle. */
final class StoryBlocks {
  /** A headline and the leads that may follow it. */
  record Title(Template words, String angle) {}

  private final Map<String, List<Template>> parts = new HashMap<>();
  private final Map<Shape, List<Title>> titles = new HashMap<>();

  StoryBlocks() {
    Map<String, List<String>> read = SampleText.parts("stories.txt");
    read.forEach((name, lines) -> lines.forEach(line -> add(name, line)));
    for (Shape shape : Shape.values()) {
      List<Title> ofShape = new ArrayList<>();
      for (String line : read.getOrDefault(key(shape, "title"), List.of())) {
        ofShape.add(new Title(Template.of(words(line)), angle(line)));
      }
      titles.put(shape, ofShape);
    }
  }

  List<Title> titles(Shape shape) {
    return titles.getOrDefault(shape, List.of());
  }

  /** Leads that go with a headline of this angle. */
  List<Template> leads(Shape shape, String angle) {
    return lines(key(shape, "lead") + angle);
  }

  /** The lines of a part; those of "any" when the shape has none of its own. */
  List<Template> part(Shape shape, String name) {
    List<Template> own = parts.get(key(shape, name));
    return own == null ? lines("any." + name) : own;
  }

  private List<Template> lines(String name) {
    List<Template> lines = parts.get(name);
    if (lines == null) {
      throw new IllegalStateException("stories.txt has no part " + name);
    }
    return lines;
  }

  private void add(String name, String line) {
    String part = name.endsWith(".lead") ? name + angle(line) : name;
    parts.computeIfAbsent(part, any -> new ArrayList<>()).add(Template.of(words(line)));
  }

  private static String key(Shape shape, String part) {
    return shape.name().toLowerCase(Locale.ROOT) + "." + part;
  }

  /** Returns "[word]" with its brackets; empty when the line has none. */
  private static String angle(String line) {
    return line.startsWith("[") ? line.substring(0, line.indexOf(']') + 1) : "";
  }

  private static String words(String line) {
    return line.substring(angle(line).length()).strip();
  }
}
