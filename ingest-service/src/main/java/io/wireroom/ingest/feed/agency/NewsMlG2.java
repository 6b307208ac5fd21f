package io.wireroom.ingest.feed.agency;

import io.wireroom.event.Recommended;
import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Links;
import io.wireroom.ingest.feed.Paragraphs;
import io.wireroom.ingest.feed.PublicationStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NewsML-G2: news items and packages, alone or in a news message.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">IPTC, NewsML-G2 guidelines</a>
 */
final class NewsMlG2 {
  private NewsMlG2() {}

  static void read(Element item, EntryDraft draft) {
    draft.ownId(item.attribute("guid")).language(item.attribute("lang"));
    draft.detail("version", item.attribute("version"));
    item.at("itemMeta").ifPresent(meta -> itemMeta(meta, draft));
    item.at("contentMeta").ifPresent(meta -> contentMeta(meta, draft));
    item.at("rightsInfo").ifPresent(rights -> rights(rights, draft));
    item.at("contentSet").ifPresent(content -> content(content, draft));
    draft.recommended(packaged(item));
  }

  private static void itemMeta(Element meta, EntryDraft draft) {
    draft
        .status(PublicationStatus.of(code(meta.at("pubStatus").orElse(null))))
        .embargoed("embargoed", meta.at("embargoed").map(Element::rawText).orElse(null))
        .updated(draft.date("versionCreated", meta.textAt("versionCreated")))
        .published(
            draft.date(
                "firstCreated",
                meta.textAt(
                    meta.at("firstCreated").isPresent() ? "firstCreated" : "versionCreated")))
        .title(escaped(meta.textAt("title")))
        .detail("itemClass", code(meta.at("itemClass").orElse(null)))
        .detail("publisher", meta.at("provider").map(NewsMlG2::name).orElse(null))
        .detail("ednote", meta.textAt("edNote"));
    for (Element signal : meta.all("signal")) {
      // Agencies kill a story with a signal, whatever its status says
      if (String.valueOf(code(signal)).matches("(?i)(?:.*:)?(?:mandatory-?)?kill")) {
        draft.status(PublicationStatus.CANCELED);
      }
    }
    for (Element link : meta.all("link")) {
      String href = link.attribute("href");
      String relation = String.valueOf(link.attribute("rel"));
      if (Links.isAbsolute(href) && relation.matches("(?i).*(web|canonical|alternate).*")) {
        draft.url(href);
      }
    }
  }

  private static void contentMeta(Element meta, EntryDraft draft) {
    String headline = meta.textAt("headline");
    if (headline != null) {
      draft.title(escaped(headline));
    }
    List<Element> creators = meta.all("creator");
    List<Element> bylines = meta.all("by");
    (bylines.isEmpty() ? creators : bylines)
        .forEach(
            by -> {
              String name = name(by);
              draft.author(name == null ? null : escaped(name.replaceFirst("(?i)^by\\s+", "")));
            });
    for (String said : List.of("subject", "keyword")) {
      meta.all(said).forEach(concept -> draft.category(escaped(name(concept))));
    }
    meta.at("description")
        .ifPresent(
            text -> draft.summaryHtml(text.text() == null ? null : ElementHtml.HTML.of(text)));
    String tag = meta.attribute("language", "tag");
    if (tag != null) {
      draft.language(tag);
    }
    draft.label(meta.at("genre").map(genre -> escaped(name(genre))).orElse(null));
    draft.detail("slugline", meta.textAt("slugline"));
    draft.detail("dateline", meta.textAt("dateline"));
    draft.detail("located", meta.at("located").map(NewsMlG2::name).orElse(null));
    draft.detail("urgency", meta.textAt("urgency"));
    meta.all("altId").forEach(id -> draft.externalId(id.text()));
  }

  private static void rights(Element rights, EntryDraft draft) {
    String notice = rights.textAt("copyrightNotice");
    String holder = rights.at("copyrightHolder").map(NewsMlG2::name).orElse(null);
    draft.rights(escaped(notice == null ? holder : notice));
    draft.detail("usageterms", rights.textAt("usageTerms"));
  }

  private static void content(Element content, EntryDraft draft) {
    for (Element xml : content.all("inlineXML")) {
      Element nitf = xml.any("nitf").orElse(null);
      if (nitf != null) {
        Nitf.content(nitf, draft);
      } else {
        draft.contentHtml(ElementHtml.HTML.of(xml.any("body").orElse(xml)));
      }
    }
    for (Element data : content.all("inlineData")) {
      String type = String.valueOf(data.attribute("contenttype"));
      String text = data.rawText();
      draft.contentHtml(type.contains("html") ? text : Paragraphs.html(text));
    }
    for (Element remote : content.all("remoteContent")) {
      draft.media(
          remote.attribute("href"), remote.attribute("contenttype"), remote.attribute("size"));
    }
  }

  /** What a package points to. */
  private static List<Recommended> packaged(Element item) {
    List<Recommended> packaged = new ArrayList<>();
    for (Element reference : item.all("itemRef")) {
      String title =
          reference
              .any("headline")
              .or(() -> reference.any("title"))
              .map(Element::text)
              .orElse(null);
      if (title != null) {
        packaged.add(
            new Recommended(title, null, Links.resolve(reference.attribute("href"), null)));
      }
    }
    return packaged;
  }

  private static @Nullable String name(Element concept) {
    String name = concept.any("name").map(Element::text).orElse(concept.text());
    return name != null ? name : concept.attribute("literal");
  }

  private static @Nullable String code(@Nullable Element concept) {
    if (concept == null) {
      return null;
    }
    String code = concept.attribute("qcode");
    String uri = concept.attribute("uri");
    return code != null ? code : uri == null ? null : uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Paragraphs.escaped(text);
  }
}
