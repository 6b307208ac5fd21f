package io.wireroom.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries out of JSON Feed 1.0 and 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
  private JsonFeed() {}

  static boolean isOne(JsonNode head) {
    return head.path("version").asText().contains("jsonfeed.org");
  }

  static String format(JsonNode head) {
    return head.path("version").asText().endsWith("1.1") ? "json-feed-1.1" : "json-feed-1.0";
  }

  static FeedHead head(JsonNode object, @Nullable String documentUrl) {
    JsonFields head = new JsonFields(object);
    String home = Links.resolve(head.text("home_page_url"), documentUrl);
    String self = Links.resolve(head.text("feed_url"), documentUrl);
    String next = Links.resolve(head.text("next_url"), documentUrl);
    Map<String, String> links = new java.util.HashMap<>();
    if (self != null) {
      links.put("self", self);
    }
    if (next != null) {
      links.put("next", next);
    }
    head.list("hubs").stream()
        .map(hub -> Links.resolve(new JsonFields(hub).text("url"), documentUrl))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(hub -> links.put("hub", hub));
    return new FeedHead(
        plain(head.text("title")),
        plain(head.text("description")),
        home,
        links,
        null,
        head.text("language"),
        null,
        authors(head),
        List.of(),
        Links.resolve(head.text("icon", "favicon"), documentUrl),
        null,
        null,
        null,
        null,
        UpdateHints.NONE);
  }

  static Entry entry(JsonFields item, @Nullable String base, @Nullable String feedLanguage) {
    EntryDraft draft = new EntryDraft().base(base).ownId(item.text("id")).url(item.text("url"));
    if (draft.url() == null) {
      draft.url(item.text("external_url"));
    }
    draft.base(draft.url() == null ? base : draft.url());
    String plain = item.text("content_text");
    String summary = item.text("summary");
    authors(item).forEach(draft::author);
    item.list("tags").forEach(tag -> draft.category(tag.asText()));
    for (JsonNode attachment : item.list("attachments")) {
      JsonFields one = new JsonFields(attachment);
      draft.media(one.text("url"), one.text("mime_type"), one.text("size_in_bytes"));
    }
    draft.media(item.text("image"), "image", null).media(item.text("banner_image"), "image", null);
    String language = item.text("language");
    return draft
        .title(item.text("title"))
        .summaryHtml(summary == null ? null : Paragraphs.escaped(summary))
        .contentHtml(
            item.has("content_html") || plain == null
                ? item.text("content_html")
                : Paragraphs.html(plain))
        .published(draft.date("date_published", item.text("date_published")))
        .updated(draft.date("date_modified", item.text("date_modified")))
        .language(language == null ? feedLanguage : language)
        .build();
  }

  private static List<String> authors(JsonFields object) {
    Stream<JsonFields> all =
        object.has("authors")
            ? object.list("authors").stream().map(JsonFields::new)
            : Stream.of(object.object("author"));
    return all.map(author -> author.text("name", "url")).filter(Objects::nonNull).toList();
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }
}
