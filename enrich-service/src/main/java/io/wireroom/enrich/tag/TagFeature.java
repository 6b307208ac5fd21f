package io.wireroom.enrich.tag;

/** What is weighed to tell how sure a tag is. All are 0 when nothing of the kind speaks for it. */
enum TagFeature {
  /** Always 1. */
  CONSTANT,
  /** Weights of all evidence in the text, pressed into 0 to 1. */
  TEXT,
  /** The strongest single evidence in the text. */
  STRONGEST,
  /** Evidence in the text as a part of that for the tag of the same kind that has most. */
  SHARE,
  /** How salient the tag's own name is in the text. */
  NAMED,
  /** What the publisher's categories say. */
  CATEGORY,
  /** What the name of the feed says. */
  FEED,
  /** What the company of recommended reading says. */
  RECOMMENDED,
  /** Words in the title or the lead, 1 or less. */
  WORDS,
  /** What the kind of piece says: a quiz is about quizzes. */
  CONTENT_TYPE
}
