package io.wireroom.search.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which article of a work was first, and what tells so.
 *
 * @param id of the article
 * @param reason the strongest of what speaks for it
 */
public record Origin(String id, Reason reason) {
  /** What can tell an origin, the strongest first. */
  public enum Reason {
    /** A copy says that it appeared there. */
    ATTRIBUTION,
    /** A copy calls its link the canonical one. */
    CANONICAL,
    /** It alone does not say that it appeared elsewhere. */
    UNATTRIBUTED,
    /** It was published before the others. */
    FIRST,
    /** It has the others in it, and more. */
    LONGEST,
    /** Nothing tells; it is the first by its id, so that it is always the same. */
    NONE
  }

  /**
   * Decides.
   *
   * @param members at least one, in any order
   */
  public static Origin of(Collection<WorkMember> members) {
    List<WorkMember> ranked =
        members.stream()
            .sorted(
                Comparator.comparingInt((WorkMember one) -> -named(one, members))
                    .thenComparingInt(one -> -canonical(one, members))
                    .thenComparing(Origin::isCopy)
                    .thenComparing(Origin::since)
                    .thenComparingInt(one -> -one.length())
                    .thenComparing(WorkMember::id))
            .toList();
    WorkMember first = ranked.get(0);
    return new Origin(first.id(), reason(first, ranked.size() > 1 ? ranked.get(1) : null, members));
  }

  private static Reason reason(
      WorkMember first, @Nullable WorkMember second, Collection<WorkMember> members) {
    if (named(first, members) > 0) {
      return Reason.ATTRIBUTION;
    }
    if (canonical(first, members) > 0) {
      return Reason.CANONICAL;
    }
    if (second == null) {
      return Reason.NONE;
    }
    if (!isCopy(first) && isCopy(second)) {
      return Reason.UNATTRIBUTED;
    }
    if (since(first).isBefore(since(second))) {
      return Reason.FIRST;
    }
    return first.length() > second.length() ? Reason.LONGEST : Reason.NONE;
  }

  /** How many others say that they are from there. */
  private static int named(WorkMember one, Collection<WorkMember> members) {
    if (isCopy(one)) {
      return 0;
    }
    int named = 0;
    for (WorkMember other : members) {
      String from = other.saysFrom();
      named += from != null && !other.id().equals(one.id()) && isFrom(one, from) ? 1 : 0;
    }
    return named;
  }

  private static int canonical(WorkMember one, Collection<WorkMember> members) {
    if (one.links().isEmpty()) {
      return 0;
    }
    String link = one.links().get(0);
    int named = 0;
    for (WorkMember other : members) {
      boolean own = other.links().isEmpty() || other.links().get(0).equals(link);
      named += !own && other.links().contains(link) ? 1 : 0;
    }
    return named;
  }

  /** Whether it says that it appeared elsewhere first: its own name is no other place. */
  private static boolean isCopy(WorkMember one) {
    String from = one.saysFrom();
    return from != null && !isFrom(one, from);
  }

  private static boolean isFrom(WorkMember one, String name) {
    String wanted = words(name);
    return !wanted.isBlank()
        && (words(one.source()).contains(wanted)
            || (one.feed() != null && words(one.feed()).contains(wanted)));
  }

  private static String words(String name) {
    return ' ' + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ' ';
  }

  /** A day without a time may mean any time of it. */
  private static Instant since(WorkMember one) {
    return one.dayOnly() ? one.time().plus(Duration.ofDays(1)) : one.time();
  }
}
