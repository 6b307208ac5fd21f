package io.wireroom.enrich.sequence;

/**
 * What the features of a token's surroundings sum up to. Those that hang on no word are the same at
 * many places, so their sums are kept. Safe for use by many threads.
 */
final class ContextSums {
  private final KeptSums settings = new KeptSums();
  private final FeatureTable table;

  ContextSums(FeatureTable table) {
    this.table = table;
  }

  /** Adds to the scores at {@code row} what the surroundings of a token say. */
  void addTo(
      long[] scores,
      int row,
      ContextFeatures context,
      int token,
      int first,
      int limit,
      FeatureBatch batch) {
    long key = context.key(token, first, limit);
    long[] setting = settings.of(key);
    if (setting == null) {
      setting = new long[table.parts()];
      context.setting(token, first, limit, batch);
      table.addTo(setting, 0, batch);
      settings.keep(key, setting);
    }
    for (int part = 0; part < setting.length; part++) {
      scores[row + part] += setting[part];
    }
    context.words(token, first, limit, batch);
    table.addTo(scores, row, batch);
  }
}
