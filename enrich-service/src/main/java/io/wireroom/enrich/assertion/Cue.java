package io.wireroom.enrich.assertion;

import io.wireroom.enrich.assertion.Assertion.Kind;
import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.EnumSet;
import java.util.Set;

/** What a set phrase does to the mentions around it. */
enum Cue {
  /** Negates whatever follows: "without". */
  NO(Kind.NEGATED, true, Reach.ALL),
  /** Negates a finding that follows; a drug in the same clause is real: "did not cause". */
  NO_FINDING(Kind.NEGATED, true, Reach.FINDINGS),
  /** Negates what could have been given: "did not receive". */
  NO_USE(Kind.NEGATED, true, Reach.USED),
  /** Negates a finding before it: "was ruled out". */
  NOT_FOUND(Kind.NEGATED, false, Reach.FINDINGS),
  /** Negates what could have been given, before it: "was not given". */
  NOT_USED(Kind.NEGATED, false, Reach.USED),
  /** Negates the word that it hangs on: "pain-free", "HIV-negative". */
  FREE(Kind.NEGATED, false, Reach.ALL),
  /** Leaves open a finding that follows: "may cause". */
  MAYBE(Kind.UNCERTAIN, true, Reach.FINDINGS),
  /** Leaves open whatever is asked of a finding that follows: "whether it prevents". */
  ASKED(Kind.UNCERTAIN, true, Reach.FINDINGS),
  /** Leaves open the very next finding: "suspected". */
  MAYBE_THIS(Kind.UNCERTAIN, true, Reach.FINDINGS),
  /** Leaves open a finding before it: "is suspected". */
  WAS_MAYBE(Kind.UNCERTAIN, false, Reach.FINDINGS),
  /** Looks like a cue and is none: "not only". */
  NOTHING(Kind.AFFIRMED, true, Reach.NONE),
  /** Ends what any cue says: "but". */
  END(Kind.AFFIRMED, true, Reach.NONE),
  /**
   * Ends a negation or a "may": what is denied or left open is the change and not what changes, as
   * in "no increase in strokes" and "may reduce inflammation".
   */
  CHANGE(Kind.AFFIRMED, true, Reach.NONE);

  private final Kind kind;
  private final boolean forward;
  private final Set<ConceptType> reach;

  Cue(Kind kind, boolean forward, Set<ConceptType> reach) {
    this.kind = kind;
    this.forward = forward;
    this.reach = reach;
  }

  Kind kind() {
    return kind;
  }

  boolean asserts() {
    return kind != Kind.AFFIRMED;
  }

  /** Whether it speaks of what follows; else of what is before it. */
  boolean forward() {
    return forward;
  }

  /** How many words away the farthest mention may begin or end. */
  int words() {
    return switch (this) {
      case FREE -> 1;
      case MAYBE_THIS -> 5;
      case NO, NO_USE -> 12;
      case NO_FINDING, MAYBE, ASKED -> 20;
      case NOT_FOUND, NOT_USED, WAS_MAYBE -> 14;
      case NOTHING, END, CHANGE -> 0;
    };
  }

  /** Whether what is said of a change of a thing says nothing of the thing. */
  boolean endsAtChange() {
    return kind == Kind.NEGATED || this == MAYBE;
  }

  boolean speaksOf(ConceptType type) {
    return reach.contains(type);
  }

  /** People, places and publications are there, whatever a sentence denies or doubts. */
  private static final class Reach {
    static final Set<ConceptType> NONE = EnumSet.noneOf(ConceptType.class);
    static final Set<ConceptType> FINDINGS =
        EnumSet.of(ConceptType.CONDITION, ConceptType.ORGANISM, ConceptType.GENE);
    static final Set<ConceptType> USED =
        EnumSet.of(
            ConceptType.DRUG,
            ConceptType.SUBSTANCE,
            ConceptType.PROCEDURE,
            ConceptType.CONDITION,
            ConceptType.TOPIC);
    static final Set<ConceptType> ALL =
        EnumSet.of(
            ConceptType.DRUG,
            ConceptType.SUBSTANCE,
            ConceptType.PROCEDURE,
            ConceptType.CONDITION,
            ConceptType.ORGANISM,
            ConceptType.GENE,
            ConceptType.TOPIC);
  }
}
