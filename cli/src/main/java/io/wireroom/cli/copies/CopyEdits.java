package io.wireroom.cli.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What partners do to a text, paragraph by paragraph; the same random numbers, the same edits. */
final class CopyEdits {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z)”\"][.!?]”?) (?=[A-Z“\"])");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:\\.\\d)?%");
  private static final Pattern ASIDE = Pattern.compile(" \\([^)]{3,60}\\)");

  private final Map<String, List<String>> parts;
  private final Map<Pattern, String> words = new LinkedHashMap<>();

  CopyEdits(Map<String, List<String>> parts) {
    this.parts = parts;
    for (String line : part("words")) {
      String[] pair = line.split("\\s*\\|\\s*");
      words.put(Pattern.compile("(?<![\\w-])" + Pattern.quote(pair[0]) + "(?![\\w-])"), pair[1]);
    }
  }

  List<String> part(String name) {
    return parts.getOrDefault(name, List.of());
  }

  String any(String name, SplittableRandom random) {
    return part(name).get(random.nextInt(part(name).size()));
  }

  /** Every tenth word that could be another is another. */
  List<String> light(List<String> paragraphs, SplittableRandom random) {
    return each(paragraphs, paragraph -> exchanged(paragraph, 0.1, random));
  }

  /** Words, asides, openings and clauses change; one sentence in ten goes. */
  List<String> heavy(List<String> paragraphs, SplittableRandom random) {
    return each(
        paragraphs,
        paragraph -> {
          List<String> sentences = new ArrayList<>();
          for (String sentence : SENTENCE_END.split(paragraph)) {
            if (random.nextInt(10) > 0) {
              sentences.add(rewritten(sentence, random));
            }
          }
          return String.join(" ", sentences);
        });
  }

  /** The beginning, at least two paragraphs, and of the others one in three. */
  List<String> shortened(List<String> paragraphs, SplittableRandom random) {
    List<String> kept = new ArrayList<>();
    int whole = Math.max(2, paragraphs.size() / 4);
    for (int at = 0; at < paragraphs.size(); at++) {
      if (at < whole || random.nextInt(3) == 0) {
        kept.add(paragraphs.get(at));
      }
    }
    return kept;
  }

  List<String> quoted(List<String> paragraphs, SplittableRandom random) {
    List<String> more = new ArrayList<>(paragraphs);
    int first = random.nextInt(part("quotes").size());
    for (int added = 0; added < 2 + random.nextInt(2); added++) {
      String quote = part("quotes").get((first + added) % part("quotes").size());
      more.add(Math.min(more.size(), 1 + random.nextInt(more.size())), quote);
    }
    return more;
  }

  List<String> corrected(List<String> paragraphs, SplittableRandom random) {
    int[] left = {1};
    List<String> mended =
        each(
            paragraphs,
            paragraph ->
                NUMBER
                    .matcher(paragraph)
                    .replaceAll(
                        number ->
                            left[0]-- > 0
                                ? (10 + random.nextInt(80)) + ".5%"
                                : MatchResultText.of(number)));
    mended.add(any("notes", random));
    return mended;
  }

  private String rewritten(String sentence, SplittableRandom random) {
    String changed = exchanged(sentence, 0.8, random);
    if (random.nextInt(4) == 0) {
      changed = ASIDE.matcher(changed).replaceAll("");
    }
    int comma = changed.lastIndexOf(", ");
    boolean quotation = changed.contains("“") || changed.contains("\"");
    if (!quotation && comma > 30 && random.nextInt(5) == 0 && changed.endsWith(".")) {
      String tail = changed.substring(comma + 2, changed.length() - 1);
      return upper(tail) + ", " + lower(changed.substring(0, comma)) + ".";
    }
    return !quotation && random.nextInt(6) == 0
        ? any("openers", random) + " " + lower(changed)
        : changed;
  }

  private String exchanged(String text, double share, SplittableRandom random) {
    String changed = text;
    for (Map.Entry<Pattern, String> one : words.entrySet()) {
      changed =
          one.getKey()
              .matcher(changed)
              .replaceAll(
                  found ->
                      random.nextDouble() < share ? one.getValue() : MatchResultText.of(found));
    }
    return changed;
  }

  private static List<String> each(
      List<String> paragraphs, java.util.function.UnaryOperator<String> edit) {
    List<String> edited = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String text = paragraph.startsWith("## ") ? paragraph : edit.apply(paragraph);
      if (!text.isBlank()) {
        edited.add(text);
      }
    }
    return edited;
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Abbreviations and names that begin with two capitals stay as they are. */
  private static String lower(String text) {
    return text.length() > 1 && Character.isLowerCase(text.charAt(1))
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  /** What was found, with nothing in it that a replacement would read. */
  private static final class MatchResultText {
    static String of(MatchResult found) {
      return java.util.regex.Matcher.quoteReplacement(found.group());
    }
  }
}
