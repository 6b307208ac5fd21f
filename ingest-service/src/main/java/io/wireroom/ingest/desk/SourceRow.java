package io.wireroom.ingest.desk;

import io.wireroom.event.Source;
import io.wireroom.ingest.health.SourceHealth;
import org.jspecify.annotations.Nullable;

/** A source and how it is doing. */
public record SourceRow(Source source, SourceHealth health) {
  public String href() {
    return "/sources/" + source.getSourceId();
  }

  /** The folders, the outermost first; null when it is in none. */
  public @Nullable String folder() {
    return source.getFolders().isEmpty() ? null : String.join(" › ", source.getFolders());
  }

  boolean matches(String words) {
    String all =
        source.getSourceId() + " " + source.getName() + " " + source.getUrl() + " " + folder();
    return all.toLowerCase(java.util.Locale.ROOT)
        .contains(words.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
