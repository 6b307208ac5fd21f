package io.wireroom.runtime.process;

/** Told how far a long piece of work is. */
@FunctionalInterface
public interface Progress {
  /**
   * So much is done.
   *
   * @param step what is being done, in words
   * @param done records so far
   * @param total records in all; 0 when not known
   */
  void at(String step, long done, long total);
}
