package io.wireroom.ingest.feed.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed of a list.
 *
 * @param title plain text; empty when there is none
 * @param feedUrl absolute link to the feed
 * @param siteUrl absolute link to the site; null when not said
 * @param folders names of the outlines around it, the outermost first
 */
public record Outline(
    String title, String feedUrl, @Nullable String siteUrl, List<String> folders) {
  public Outline {
    folders = List.copyOf(folders);
  }
}
