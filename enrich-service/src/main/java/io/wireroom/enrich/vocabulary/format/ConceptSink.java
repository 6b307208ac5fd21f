package io.wireroom.enrich.vocabulary.format;

/** Takes what is read of a vocabulary file, as it is read. */
public interface ConceptSink {
  void concept(ImportedConcept concept);

  /** Something of the file cannot be taken; what follows is read. */
  void refused(int line, String why);
}
