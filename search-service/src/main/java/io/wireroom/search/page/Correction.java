package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a correction.
 *
 * @param time when it came, ISO 8601
 * @param kind how much it matters, in words, for example {@code Typo mended}
 * @param changed in words, for example {@code the title and the text}
 */
public record Correction(String time, String kind, String changed) {

  /** Reads it from a stored article; null for one that was never corrected. */
  static @Nullable Correction of(JsonNode document) {
    if (document.path("revision").asInt() <= 1) {
      return null;
    }
    Set<String> words = new LinkedHashSet<>();
    document.at("/display/changedFields").forEach(field -> words.add(word(field.asText())));
    return new Correction(
        document.path("receivedAt").asText(),
        kind(document.at("/display/changeClass").asText()),
        joined(List.copyOf(words)));
  }

  private static String kind(String changeClass) {
    return switch (changeClass) {
      case "TYPO" -> "Typo mended";
      case "DETAILS" -> "Details changed";
      case "HEADLINE" -> "Headline changed";
      case "CORRECTION_NOTICE" -> "Corrected, with a notice in the text,";
      case "REINSTATED" -> "Published again after a withdrawal";
      default -> "Corrected";
    };
  }

  private static String word(String field) {
    return switch (field) {
      case "title" -> "the title";
      case "bodyHtml" -> "the text";
      case "summaryHtml" -> "the summary";
      case "authors" -> "the authors";
      case "publishedAt", "updatedAt", "dateWithoutZone" -> "the date";
      case "contentTypeLabel" -> "the kind of piece";
      case "url" -> "the link";
      case "recommended" -> "the reading list";
      case "categories" -> "the keywords";
      case "syndicationLine" -> "where it appeared first";
      case "media" -> "the pictures";
      default -> "details of the entry";
    };
  }

  private static String joined(List<String> words) {
    if (words.isEmpty()) {
      return "nothing a reader sees";
    }
    List<String> before = new ArrayList<>(words.subList(0, words.size() - 1));
    String last = words.get(words.size() - 1);
    return before.isEmpty() ? last : String.join(", ", before) + " and " + last;
  }
}
