package io.wireroom.search.semantic;

/**
 * Makes vectors of texts: of length 1, and near to each other where the texts mean alike. Safe for
 * use by many threads.
 */
public interface Embedder extends AutoCloseable {
  /**
   * The vector of an article.
   *
   * @param text its beginning, not blank
   */
  float[] passage(String text);

  /**
   * The vector of a question, to be compared with those of articles.
   *
   * @param text not blank
   */
  float[] question(String text);

  @Override
  void close();
}
