package io.wireroom.enrich.person;

import java.util.Locale;

/** Why a name is a person's. */
enum Evidence {
  /** MD, PhD and the like after it. */
  CREDENTIAL(0.98),
  /** Dr., Professor and the like before it. */
  TITLE(0.97),
  /** The publisher names an author so. */
  BYLINE(0.97),
  /** What they are stands beside it: lead author, a cardiologist at. */
  ROLE(0.93),
  /** Says, told, recalled beside a known given name. */
  SAID(0.9),
  /** A known given name and nothing against it. */
  GIVEN_NAME(0.75),
  /** A person of this article by their family name, or in full once more. */
  CHAIN(0.92),
  /** Likewise, but several people of the article have this family name: the one named last. */
  SHARED_NAME(0.6);

  private final double confidence;

  Evidence(double confidence) {
    this.confidence = confidence;
  }

  /** 0 to 1. */
  double confidence() {
    return confidence;
  }

  /** As events have it: kebab-case. */
  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
