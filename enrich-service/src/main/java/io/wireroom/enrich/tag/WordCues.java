package io.wireroom.enrich.tag;

import io.wireroom.enrich.text.ArticleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that name no concept and yet tell an editor whose desk an article is for: "teens" for
 * pediatrics, "insurers" for the business of medicine. They count where an article says what it is
 * about, in its title and its first paragraph.
 */
final class WordCues {
  private static final String FILE = "cues.tsv";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final int LONGEST = 3;
  private static final int LEAD = 600;
  private static final double IN_TITLE = 1;
  private static final double IN_LEAD = 0.6;

  private final Map<String, List<String>> tags = new HashMap<>();

  /** Last words of cues: nearly all words of a text are in none. */
  private final Set<String> lasts = new HashSet<>();

  private WordCues() {}

  /** Returns the cues that the program carries. */
  static WordCues shipped() {
    WordCues cues = new WordCues();
    try (InputStream in = WordCues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(cues::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return cues;
  }

  private void add(String[] columns) {
    for (String words : columns[1].split("\\|")) {
      tags.computeIfAbsent(words, none -> new ArrayList<>()).add(columns[0]);
      lasts.add(words.substring(words.lastIndexOf(' ') + 1));
    }
  }

  /** Tells for each tag the strongest evidence: the tag's id, and the words with their weight. */
  void find(ArticleText article, BiConsumer<String, TagEvidence> found) {
    Map<String, TagEvidence> strongest = new TreeMap<>();
    look(article.text().substring(0, article.titleLength()), IN_TITLE, strongest);
    if (!article.paragraphs().isEmpty()) {
      int start = article.paragraphs().get(0).start();
      int end = Math.min(article.paragraphs().get(0).end(), start + LEAD);
      look(article.text().substring(start, end), IN_LEAD, strongest);
    }
    strongest.forEach(found);
  }

  private void look(String text, double weight, Map<String, TagEvidence> strongest) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
      int longest = lasts.contains(matcher.group()) ? Math.min(LONGEST, words.size()) : 0;
      for (int length = 1; length <= longest; length++) {
        String run = String.join(" ", words.subList(words.size() - length, words.size()));
        for (String tag : tags.getOrDefault(run, List.of())) {
          strongest.putIfAbsent(tag, new TagEvidence("words", run, weight));
        }
      }
    }
  }
}
