package io.wireroom.enrich.person;

/** What a word says of a name that it stands beside or in. */
enum Sign {
  /** Before a name: Dr., Professor, Dame. */
  TITLE,
  /** After a name: Jr., III. */
  SUFFIX,
  /** Small word in a family name: de, van, bin. */
  PARTICLE,
  /** After a name: MD, PhD, FACC. */
  CREDENTIAL,
  /** A credential that is as often something else: MA the state, PA the state. */
  WEAK,
  /** What people do with words: said, told, recalled. */
  SAID,
  /** Noun for what somebody is: author, surgeon, commissioner. */
  ROLE,
  /** Belongs to a role before its noun: lead, chief, vice. */
  PART,
  /** Main noun of an organisation's name: University, Hospital, Foundation. */
  HEAD,
  /** A head that needs a word such as Health or Medical before it: System, Group. */
  LOOSE,
  /** Begins a sentence as often as the name of an organisation, and may: American, National. */
  ALLOWED,
  /** Says nothing of which organisation it is: of Medicine, Medical. */
  SUBJECT,
  /** Ends the name of a company: Inc., Pharmaceuticals. */
  COMPANY,
  /** Head of a part of an organisation, which has no life of its own: Department. */
  DEPARTMENT,
  /** Makes the family name before it a thing: disease, syndrome, score, Award, Street. */
  EPONYM,
  /** Begins with a capital and is never in a name: The, However, Monday. */
  STOP,
  /** Capitals that are never initials: US, HIV. */
  NEVER,
  /** Ends what is said of a person's post: disclosed, which, grants. */
  REGION,
  /** Is, was. */
  COPULA,
  /** What people do at a place where they work: directs, teaches. */
  WORKS,
  /** A family name that a condition or a method is known by: Crohn, Cox. */
  EPONYMOUS,
  /** Also an everyday word; a family name only beside a given name: White, Park. */
  COMMON,
  /** A given name that is hardly anything else. */
  GIVEN,
  /** A given name that is as often a word, a place or a family name. */
  GIVEN_WEAK;

  int bit() {
    return 1 << ordinal();
  }
}
