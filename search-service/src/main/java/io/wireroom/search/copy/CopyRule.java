package io.wireroom.search.copy;

import io.wireroom.search.copy.CopyText.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether two articles are one text, whole, shortened, or edited. Symmetric, and by the two
 * texts alone, so that the answer is the same whenever it is asked.
 */
public final class CopyRule {
  /** Shorter texts are alike by chance: "The full text is for subscribers." */
  public static final int SHORTEST = 30;

  /** Share of the shorter text that stands in the other when both begin alike. */
  private static final double BEGINS_ALIKE = 0.5;

  /** The same when they begin otherwise: follow-ups carry the background of the first report on. */
  private static final double BEGINS_OTHERWISE = 0.75;

  /** A source seldom copies itself; its series and templates are alike. */
  private static final double OWN_SOURCE = 0.9;

  /** Where a copy may have a line of its own before the first of the text. */
  private static final int BEGINNING = 3;

  private static final int EXCHANGED = 3;
  private static final double EXCHANGED_SHARE = 0.12;

  private CopyRule() {}

  /** Whether one is a copy of the other, whichever was first. */
  public static boolean copies(CopyText one, CopyText other) {
    // The cheaper question first: it leaves most texts of a template unread
    if (otherSubjects(one, other) || Math.min(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    Alignment pairs = Alignment.of(one, other);
    double covered =
        one.length() <= other.length() ? pairs.coverageOfOne() : pairs.coverageOfOther();
    return covered >= wanted(pairs) && !factsExchanged(pairs);
  }

  private static double wanted(Alignment pairs) {
    if (pairs.one().source().equals(pairs.other().source())) {
      return OWN_SOURCE;
    }
    return beginAlike(pairs) ? BEGINS_ALIKE : BEGINS_OTHERWISE;
  }

  private static boolean beginAlike(Alignment pairs) {
    List<Integer> partners = pairs.ofOne();
    for (int at = 0; at < Math.min(BEGINNING, partners.size()); at++) {
      int there = partners.get(at);
      if (there >= 0 && there < BEGINNING) {
        return true;
      }
    }
    return false;
  }

  /** The same words about another drug: a template. */
  private static boolean otherSubjects(CopyText one, CopyText other) {
    return foreign(one, other) && foreign(other, one);
  }

  private static boolean foreign(CopyText one, CopyText other) {
    for (Subject subject : one.subjects()) {
      for (Subject that : other.subjects()) {
        if (that.type().equals(subject.type()) && !other.concepts().contains(subject.conceptId())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether both texts have, in sentences that go together, several numbers and names that the
   * other has nowhere. A correction exchanges one or two, a template all of them.
   */
  private static boolean factsExchanged(Alignment pairs) {
    Set<String> ofOne = facts(pairs.one(), pairs.ofOne());
    Set<String> ofOther = facts(pairs.other(), pairs.ofOther());
    return strange(ofOne, pairs.other()) && strange(ofOther, pairs.one());
  }

  private static boolean strange(Set<String> facts, CopyText text) {
    Set<String> words = text.words();
    long strange = facts.stream().filter(fact -> !words.contains(fact)).count();
    return strange >= EXCHANGED && strange >= EXCHANGED_SHARE * facts.size();
  }

  private static Set<String> facts(CopyText text, List<Integer> partners) {
    Set<String> facts = new HashSet<>();
    for (int at = 0; at < partners.size(); at++) {
      if (partners.get(at) >= 0) {
        facts.addAll(text.sentences().get(at).facts());
      }
    }
    return facts;
  }
}
