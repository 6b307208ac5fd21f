package io.wireroom.cli.gold;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one marked article: head lines such as {@code title: …}, a blank line, then a paragraph a
 * line with blank lines between. Strict: what it does not know, it refuses.
 */
final class GoldReader {
  private static final Set<String> ONCE =
      Set.of("title", "source", "categories", "type", "specialties", "topics", "about", "origin");

  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<NamedPerson> people = new ArrayList<>();
  private final MarkedText text = new MarkedText();
  private final List<Range> paragraphs = new ArrayList<>();
  private boolean inBody;

  private GoldReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, with the line when it is its content
   */
  static GoldArticle read(Path file) throws IOException {
    GoldReader reader = new GoldReader();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        reader.line(line);
      } catch (IllegalArgumentException wrong) {
        throw new IOException(file + ":" + number + ": " + wrong.getMessage(), wrong);
      }
    }
    try {
      return reader.article(String.valueOf(file.getFileName()).replaceFirst("\\.txt$", ""));
    } catch (IllegalArgumentException wrong) {
      throw new IOException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private void line(String line) {
    if (line.isEmpty()) {
      inBody = true;
    } else if (!line.equals(line.strip())) {
      throw new IllegalArgumentException("white space at an end of the line");
    } else if (line.contains("  ") || line.contains("\t")) {
      // Enrichment reads single blanks; offsets would differ
      throw new IllegalArgumentException("two blanks or a tab within the line");
    } else if (inBody) {
      paragraphs.add(text.add(line));
    } else {
      head(line);
    }
  }

  private void head(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(colon, 0));
    String value = line.substring(colon + 1).strip();
    if (name.equals("person")) {
      people.add(person(value));
    } else if (!ONCE.contains(name)) {
      throw new IllegalArgumentException("'" + name + "' is none of person and " + ONCE);
    } else if (head.put(name, value) != null) {
      throw new IllegalArgumentException("a second " + name);
    } else if (name.equals("title")) {
      if (head.size() > 1) {
        throw new IllegalArgumentException("title has to be the first line");
      }
      text.add(value);
    }
  }

  private static NamedPerson person(String value) {
    String[] parts = value.split("\\s*\\|\\s*", -1);
    if (parts.length != 3 || parts[1].isEmpty()) {
      throw new IllegalArgumentException("'" + value + "' is not of the form id | name | MD, PhD");
    }
    return new NamedPerson("person:" + parts[0], parts[1], list(parts[2], ","));
  }

  private GoldArticle article(String id) {
    String title = head.get("title");
    if (title == null || paragraphs.isEmpty() || !head.containsKey("type")) {
      throw new IllegalArgumentException("title, type or text is missing");
    }
    Set<String> known = new LinkedHashSet<>(people.stream().map(NamedPerson::id).toList());
    for (Mark mark : text.marks()) {
      if (mark.type().equals("person") && !known.contains(mark.concept())) {
        throw new IllegalArgumentException("a mark of " + mark.concept() + " without person line");
      }
    }
    int titleLength = paragraphs.get(0).start() - 2;
    return new GoldArticle(
        id,
        new ArticleText(text.plain(), titleLength, paragraphs),
        head.get("source"),
        list(head.getOrDefault("categories", ""), ";"),
        new Reading(
            text.marks(),
            Set.copyOf(ids("specialties", "specialty")),
            Set.copyOf(ids("topics", "topic")),
            head.getOrDefault("type", ""),
            head.get("origin"),
            people,
            list(head.getOrDefault("about", ""), ",")));
  }

  private List<String> ids(String name, String type) {
    List<String> ids = list(head.getOrDefault(name, ""), ",");
    for (String id : ids) {
      if (!id.startsWith(type + ":")) {
        throw new IllegalArgumentException("'" + id + "' of " + name + " is no " + type);
      }
    }
    return ids;
  }

  private static List<String> list(String value, String separator) {
    return Arrays.stream(value.split(separator))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }
}
