package io.wireroom.ingest.desk;

import java.time.Instant;

/** The page of one source. */
public record SourceView(Visitor visitor, SourceRow row, Instant now) {
  /** Specialties as they are written in the form. */
  public String specialties() {
    return String.join(", ", row.source().getSpecialties());
  }

  /** Folders as they are written in the form. */
  public String folders() {
    return String.join(" / ", row.source().getFolders());
  }
}
