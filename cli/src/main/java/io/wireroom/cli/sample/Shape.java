package io.wireroom.cli.sample;

import java.util.SplittableRandom;

/** The kinds of stories that are generated. */
enum Shape {
  TRIAL("News", "Clinical Trials", 22),
  REGISTRY("News", "Observational Research", 18),
  SAFETY("Safety Alert", "Drug Safety", 12),
  SURVEY("Feature", "Access to Care", 12),
  MEETING("Conference Coverage", "Conferences", 12),
  GUIDANCE("Guideline", "Practice Guidelines", 9),
  CASE("Case Report", "Case Reports", 9),
  OPINION("Commentary", "Opinion", 6);

  private static final int HUNDRED = 100;

  /** What its desk calls it. */
  final String type;

  /** What its desk files it under. */
  final String category;

  /** Of a hundred stories, how many are of this shape. */
  private final int percent;

  Shape(String type, String category, int percent) {
    this.type = type;
    this.category = category;
    this.percent = percent;
  }

  static Shape any(SplittableRandom random) {
    int drawn = random.nextInt(HUNDRED);
    for (Shape shape : values()) {
      drawn -= shape.percent;
      if (drawn < 0) {
        return shape;
      }
    }
    throw new IllegalStateException("the shares of the shapes do not sum up to a hundred");
  }
}
