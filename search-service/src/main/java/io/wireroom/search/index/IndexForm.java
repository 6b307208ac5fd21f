package io.wireroom.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The settings and mappings that this program writes and reads by. An index remembers a fingerprint
 * of its analysis in {@code _meta}, since Elasticsearch tells of a changed field but not of a
 * changed analyzer.
 */
public final class IndexForm {
  /** Name in {@code _meta}. */
  static final String ANALYSIS = "analysis";

  private static final int FINGERPRINT_BYTES = 8;

  private final ObjectNode whole;

  private IndexForm(ObjectNode whole) {
    this.whole = whole;
  }

  /** The form of this version for articles. */
  public static IndexForm current() {
    return read("articles.json");
  }

  /** The form of this version for their vectors. */
  public static IndexForm ofVectors() {
    return read("vectors.json");
  }

  private static IndexForm read(String file) {
    try (InputStream in = Objects.requireNonNull(IndexForm.class.getResourceAsStream(file), file)) {
      return new IndexForm((ObjectNode) new ObjectMapper().readTree(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Body of a request that makes such an index. */
  String whole() {
    ObjectNode marked = whole.deepCopy();
    marked.withObject("/mappings/_meta").put(ANALYSIS, analysis());
    return marked.toString();
  }

  /** Settings and mappings, as they are written. */
  public JsonNode tree() {
    return whole;
  }

  /** The mappings alone. */
  String mappings() {
    return whole.path("mappings").toString();
  }

  /** How often what was written becomes searchable, as Elasticsearch writes times. */
  String refreshInterval() {
    return whole.at("/settings/index/refresh_interval").asText();
  }

  /** Fingerprint of tokenizers, filters and analyzers. */
  String analysis() {
    JsonNode analysis = whole.at("/settings/analysis");
    return Sha256.hex(analysis.toString().getBytes(StandardCharsets.UTF_8), FINGERPRINT_BYTES);
  }
}
