package io.wireroom.cli;

import io.wireroom.event.Repair;
import io.wireroom.ingest.preview.EntryAccount;
import io.wireroom.ingest.preview.FeedAccount;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells in words what became of a document and each of its entries. */
record AccountPrinter(PrintWriter out) {

  void print(FeedAccount feed) {
    if (feed.error() != null) {
      out.println("cannot be read: " + feed.error());
      return;
    }
    out.println(feed.format() + (feed.title() == null ? "" : ": " + feed.title()));
    feed.repairs().forEach(this::mended);
    feed.entries().forEach(this::print);
    int articles = feed.articles();
    out.println();
    out.println(
        "articles: " + articles + ", entries dropped: " + (feed.entries().size() - articles));
  }

  private void print(EntryAccount entry) {
    if (entry.dropped() != null) {
      tell("dropped: " + entry.dropped());
      return;
    }
    out.println();
    out.println(entry.title().isEmpty() ? "(no title)" : entry.title());
    tell("id", entry.id());
    tell("link", entry.url());
    tell("published", entry.published());
    if (entry.dateWithoutZone()) {
      tell("the date has no zone and was taken as UTC");
    }
    tell("updated", entry.updated());
    tell("embargoed until", entry.embargoedUntil());
    tell("authors", entry.authors());
    tell("categories", entry.categories());
    tell("language", entry.language());
    tell("identifiers", entry.externalIds());
    tell("body", entry.body() + " characters of HTML");
    tell("recommended", entry.recommended() == 0 ? null : entry.recommended());
    entry.repairs().forEach(this::mended);
  }

  private void mended(Repair repair) {
    tell(("mended: " + repair.getCode() + " " + repair.getDetail()).strip());
  }

  private void tell(String name, @Nullable Object value) {
    if (value != null && !value.equals(List.of()) && !value.equals(Map.of())) {
      tell(name + ": " + value);
    }
  }

  private void tell(String line) {
    out.println("  " + line);
  }
}
