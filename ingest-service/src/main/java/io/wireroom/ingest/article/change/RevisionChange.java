package io.wireroom.ingest.article.change;

import io.wireroom.event.ChangeClass;
import io.wireroom.event.FieldChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changed, field by field, and how much that matters.
 *
 * @param fields in the order given
 */
public record RevisionChange(List<FieldChange> fields, ChangeClass kind) {
  private static final int LONGEST = 200;
  private static final int BEFORE_IT = 40;
  private static final List<String> WORDS = List.of("title", "summaryHtml", "bodyHtml");

  /**
   * Compares two revisions.
   *
   * @param changed names of the fields that differ
   */
  public static RevisionChange of(FieldTexts before, FieldTexts now, List<String> changed) {
    List<FieldChange> fields = new ArrayList<>(changed.size());
    for (String field : changed) {
      fields.add(change(field, before.of(field), now.of(field)));
    }
    return new RevisionChange(fields, kind(before, now, changed));
  }

  private static ChangeClass kind(FieldTexts before, FieldTexts now, List<String> changed) {
    List<String> inWords =
        WORDS.stream()
            .filter(changed::contains)
            .filter(field -> differ(field, before, now))
            .toList();
    if (inWords.isEmpty()) {
      return ChangeClass.DETAILS;
    }
    if (inWords.stream()
        .anyMatch(field -> CorrectionNotice.isNew(before.said(field), now.said(field)))) {
      return ChangeClass.CORRECTION_NOTICE;
    }
    List<String> grave =
        inWords.stream()
            .filter(field -> !TypoRule.holds(before.said(field), now.said(field)))
            .toList();
    if (grave.isEmpty()) {
      return ChangeClass.TYPO;
    }
    return grave.equals(List.of("title")) ? ChangeClass.HEADLINE : ChangeClass.SUBSTANTIVE;
  }

  /** Other markup is no other text; what is not remembered may have said anything. */
  private static boolean differ(String field, FieldTexts before, FieldTexts now) {
    String had = before.of(field);
    return had == null || !had.equals(now.of(field));
  }

  private static FieldChange change(String field, @Nullable String before, @Nullable String now) {
    int from =
        before == null || now == null ? 0 : Math.max(0, firstDifference(before, now) - BEFORE_IT);
    return FieldChange.newBuilder()
        .setField(field)
        .setBefore(excerpt(before, from))
        .setAfter(excerpt(now, from))
        .setBeforeLength(before == null ? null : before.length())
        .setAfterLength(now == null ? null : now.length())
        .build();
  }

  private static @Nullable String excerpt(@Nullable String text, int from) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + LONGEST);
    if (start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(start, Math.min(end, start + LONGEST));
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    int shorter = Math.min(one.length(), other.length());
    while (at < shorter && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
