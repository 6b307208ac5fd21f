package io.wireroom.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every version of every event that was ever published, kept as {@code
 * published/TYPE/VERSION.avsc}, counted from 1. A published file is never edited: a change of an
 * event adds the next one.
 */
public final class PublishedSchemas {
  private PublishedSchemas() {}

  /** Returns the published versions of an event type, oldest first; the last is the current one. */
  public static List<Schema> of(String typeName) {
    List<Schema> versions = new ArrayList<>();
    for (int version = 1; ; version++) {
      try (InputStream file =
          PublishedSchemas.class.getResourceAsStream(
              "published/" + typeName + "/" + version + ".avsc")) {
        if (file == null) {
          return List.copyOf(versions);
        }
        versions.add(new Schema.Parser().parse(file));
      } catch (IOException broken) {
        throw new UncheckedIOException("published schema " + typeName + " " + version, broken);
      }
    }
  }
}
