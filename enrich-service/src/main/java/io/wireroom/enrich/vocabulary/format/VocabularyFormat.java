package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms in which vocabularies are given out. */
public enum VocabularyFormat {
  /** Descriptors of the US National Library of Medicine, as XML. */
  MESH_XML(MeshXml::new),
  /** Descriptor, name and entry terms, apart by tabs; the entry terms apart by bars. */
  MESH_TABLE(MeshTable::new),
  /** Tree number, descriptor and name, apart by tabs, with a head; it tells types. */
  MESH_TREE(MeshTreeTable::new),
  /** Ontologies of the OBO Foundry. */
  OBO(Obo::new),
  /** RXNCONSO.RRF of RxNorm. */
  RXNORM(RxNorm::new),
  /** Tables of the HUGO Gene Nomenclature Committee. */
  HGNC(Hgnc::new),
  /** SKOS as RDF/XML. */
  SKOS(Skos::new),
  /** A table with a head: id, type, name, synonyms, parents, links. */
  CSV(CsvTable::new),
  /** One concept a line; what {@code vocabulary export} writes. */
  JSONL(JsonLines::new);

  private final Supplier<ConceptSource> source;

  VocabularyFormat(Supplier<ConceptSource> source) {
    this.source = source;
  }

  /** Returns the name as a command takes it, for example {@code mesh-xml}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the format of that name. */
  public static Optional<VocabularyFormat> of(String label) {
    for (VocabularyFormat format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Guesses a format.
   *
   * @param head how the file begins; a few thousand characters are enough
   */
  public static Optional<VocabularyFormat> guess(String head) {
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    String first = text.lines().findFirst().orElse("");
    if (text.stripLeading().startsWith("<")) {
      return text.contains("DescriptorRecord")
          ? Optional.of(MESH_XML)
          : text.contains("http://www.w3.org/2004/02/skos/core#")
              ? Optional.of(SKOS)
              : Optional.empty();
    }
    if (first.startsWith("{")) {
      return Optional.of(JSONL);
    }
    if (first.startsWith("format-version:") || text.contains("\n[Term]")) {
      return Optional.of(OBO);
    }
    if (first.matches("(?i)hgnc[ _]id\t.*")) {
      return Optional.of(HGNC);
    }
    if (first.matches("(?i)tree ?numbers?\t.*")) {
      return Optional.of(MESH_TREE);
    }
    if (first.matches("D\\d{6,9}\t.*")) {
      return Optional.of(MESH_TABLE);
    }
    if (first.matches("\\d+\\|[A-Z]{3}\\|.*")
        && first.chars().filter(c -> c == '|').count() >= 17) {
      return Optional.of(RXNORM);
    }
    return first.matches("(?i)\"?id\"?,.*") ? Optional.of(CSV) : Optional.empty();
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, or is broken in a way that leaves no rest to read
   */
  public void read(InputStream file, ConceptSink sink) throws IOException {
    source.get().read(file, sink);
  }
}
