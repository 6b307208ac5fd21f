package io.wireroom.ingest.source;

import io.vertx.core.Future;
import io.wireroom.event.Source;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.time.Instant;

/** What a person does with a source that is there; refused when it is not. */
public final class SourceActions {
  private final SourceDirectory directory;
  private final Previewer previewer;

  public SourceActions(SourceDirectory directory, Previewer previewer) {
    this.directory = directory;
    this.previewer = previewer;
  }

  /** Stops the polling of it, or goes on; pushes are taken either way. */
  public Future<Source> pause(String id, boolean paused) {
    return directory.save(
        Source.newBuilder(found(id)).setPaused(paused).setUpdatedAt(Instant.now()).build());
  }

  /** Has it polled at once, due or not; a host that wants to be left alone still is. */
  public Future<Source> poll(String id) {
    Source source = found(id);
    if (source.getUrl() == null) {
      throw new Refusal.Conflict("source " + id + " takes pushes only");
    }
    if (source.getPaused()) {
      throw new Refusal.Conflict("source " + id + " is paused; resume it first");
    }
    return directory.save(Source.newBuilder(source).setPollWishedAt(Instant.now()).build());
  }

  /** Fetches it now and tells what would be read; nothing is stored. */
  public Future<Preview> test(String id) {
    String url = found(id).getUrl();
    if (url == null) {
      throw new Refusal.Conflict("source " + id + " takes pushes only");
    }
    return previewer.now(URI.create(url));
  }

  /** Follows it no more. Its articles stay, and can be found as before. */
  public Future<Void> remove(String id) {
    return directory.remove(found(id).getSourceId());
  }

  private Source found(String id) {
    return directory.find(id).orElseThrow(() -> new Refusal.NotFound("no source " + id));
  }
}
