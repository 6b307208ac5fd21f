package io.wireroom.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries out of ninjs, the IPTC's news in JSON, versions 1 to 3.
 *
 * @see <a href="https://iptc.org/std/ninjs/userguide/">IPTC, ninjs user guide</a>
 */
final class Ninjs {
  private static final List<String> SIGNS =
      List.of(
          "headline", "headlines", "pubstatus", "pubStatus", "versioncreated", "versionCreated");

  private Ninjs() {}

  static boolean isOne(JsonNode object) {
    return object.has("uri") && SIGNS.stream().anyMatch(object::has);
  }

  static String format(JsonNode item) {
    if (item.has("pubStatus") || item.has("versionCreated") || item.has("firstCreated")) {
      return "ninjs-3";
    }
    return item.has("headlines") || item.has("bodies") || item.has("standard")
        ? "ninjs-2"
        : "ninjs-1";
  }

  static Entry entry(JsonFields item, @Nullable String base) {
    EntryDraft draft = new EntryDraft().base(base).ownId(item.text("uri"));
    item.list("altids").forEach(id -> draft.externalId(new JsonFields(id).text("value")));
    draft.url(link(item));
    String headline = item.text("headline", "title");
    draft.title(headline != null ? Paragraphs.escaped(headline) : value(item.list("headlines")));
    draft.summaryHtml(
        either(
            html(item.text("description_html", "description_xhtml"), item.text("description_text")),
            value(item.list("descriptions"))));
    draft.contentHtml(
        either(
            html(item.text("body_html", "body_xhtml"), item.text("body_text")),
            value(item.list("bodies"))));
    people(item, draft);
    for (String names : List.of("subject", "subjects", "keywords", "genre")) {
      item.list(names).forEach(one -> draft.category(name(one)));
    }
    renditions(item, draft);
    item.list("associations").forEach(one -> renditions(new JsonFields(one), draft));
    return draft
        .published(
            draft.date(
                "firstcreated", item.text("firstcreated", "contentcreated", "versioncreated")))
        .updated(draft.date("versioncreated", item.text("versioncreated", "contentmodified")))
        .embargoed("embargoed", item.text("embargoed"))
        .status(PublicationStatus.of(item.text("pubstatus")))
        .language(item.text("language"))
        .rights(item.text("copyrightnotice", "copyrightholder"))
        .label(item.list("genre", "genres").stream().findFirst().map(Ninjs::name).orElse(null))
        .detail("located", item.text("located"))
        .detail("slugline", item.text("slugline"))
        .detail("ednote", item.text("ednote"))
        .detail("usageterms", item.text("usageterms"))
        .detail("version", item.text("version"))
        .build();
  }

  private static void people(JsonFields item, EntryDraft draft) {
    String byline = item.text("byline", "by");
    if (byline != null) {
      draft.author(byline.replaceFirst("(?i)^by\\s+", ""));
    }
    item.list("bylines").forEach(one -> draft.author(one.isObject() ? name(one) : one.asText()));
  }

  private static @Nullable String link(JsonFields item) {
    String uri = item.text("uri");
    String said = item.text("url", "link", "canonical");
    return said != null ? said : Links.isAbsolute(uri) ? uri : null;
  }

  private static void renditions(JsonFields item, EntryDraft draft) {
    for (JsonNode rendition : item.list("renditions")) {
      JsonFields one = new JsonFields(rendition);
      String type = one.text("mimetype", "contenttype");
      draft.media(
          one.text("href"), type == null ? item.text("type") : type, one.text("sizeinbytes"));
    }
  }

  /** Of several versions of a text the main one: that for readers, in HTML if there is one. */
  private static @Nullable String value(List<JsonNode> versions) {
    String plain = null;
    for (JsonNode version : versions) {
      JsonFields one = new JsonFields(version);
      String type = String.valueOf(one.text("contenttype"));
      String value = one.text("value");
      if (type.contains("html")) {
        return value;
      }
      plain = plain == null && value != null ? Paragraphs.html(value) : plain;
    }
    return plain;
  }

  private static @Nullable String name(JsonNode concept) {
    return concept.isTextual()
        ? concept.asText()
        : new JsonFields(concept).text("name", "value", "code");
  }

  private static @Nullable String html(@Nullable String html, @Nullable String plain) {
    return html != null || plain == null ? html : Paragraphs.html(plain);
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
