package io.wireroom.ingest.opml;

import io.wireroom.event.Source;
import io.wireroom.ingest.feed.outline.FeedList;
import io.wireroom.ingest.feed.outline.OpmlReader;
import io.wireroom.ingest.feed.outline.OpmlWriter;
import io.wireroom.ingest.feed.outline.Outline;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes lists of feeds in and gives one out. The last imports are remembered by this process, not
 * by others and not over a restart; what was added stays. Safe for use by many threads.
 */
public final class ListImports {
  /** Largest list, bytes. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private static final int MOST_FEEDS = 5_000;
  private static final int REMEMBERED = 20;

  private final SourceDirectory directory;
  private final Previewer previewer;
  private final Map<String, ListImport> imports = new LinkedHashMap<>();

  public ListImports(SourceDirectory directory, Previewer previewer) {
    this.directory = directory;
    this.previewer = previewer;
  }

  /**
   * Begins to take a list in.
   *
   * @param contentType as sent; null when none was
   * @throws Refusal when it is no list, or one of too many feeds
   */
  public ListImport begin(byte[] document, @Nullable String contentType) {
    FeedList list = read(document, contentType);
    if (list.error() != null) {
      throw new Refusal.Unprocessable(list.error());
    }
    if (list.outlines().size() > MOST_FEEDS) {
      throw new Refusal.TooLarge("a list may have " + MOST_FEEDS + " feeds; split it");
    }
    ListImport begun = new ListImport(UUID.randomUUID().toString(), list, directory, previewer);
    synchronized (imports) {
      imports.put(begun.id(), begun);
      if (imports.size() > REMEMBERED) {
        imports.remove(imports.keySet().iterator().next());
      }
    }
    begun.start();
    return begun;
  }

  /** One of the last imports. */
  public Optional<ListImport> find(String id) {
    synchronized (imports) {
      return Optional.ofNullable(imports.get(id));
    }
  }

  /** Returns all sources that are polled, as OPML. */
  public String write() {
    return OpmlWriter.write(
        "Wireroom",
        directory.all().stream()
            .filter(source -> source.getUrl() != null)
            .map(ListImports::outline)
            .toList());
  }

  private static Outline outline(Source source) {
    return new Outline(
        source.getName(),
        String.valueOf(source.getUrl()),
        source.getSiteUrl(),
        source.getFolders());
  }

  private static FeedList read(byte[] document, @Nullable String contentType) {
    try {
      return OpmlReader.read(new ByteArrayInputStream(document), contentType);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }
}
