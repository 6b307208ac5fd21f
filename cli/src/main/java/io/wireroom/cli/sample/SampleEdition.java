package io.wireroom.cli.sample;

/** Which state of a feed its publisher serves. */
public enum SampleEdition {
  /** As the articles appeared. */
  FIRST,
  /** A day later: some were corrected. */
  SECOND
}
