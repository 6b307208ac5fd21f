package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.DateReader;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Links;
import io.wireroom.ingest.feed.Paragraphs;
import io.wireroom.ingest.feed.PublicationStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The News Industry Text Format.
 *
 * @see <a href="https://iptc.org/standards/nitf/">IPTC, NITF</a>
 */
final class Nitf {
  private static final ElementHtml HTML =
      ElementHtml.with(
          Map.of(
              "hl1", "h2",
              "hl2", "h3",
              "bq", "blockquote",
              "media", "figure",
              "media-reference", "img",
              "media-caption", "figcaption",
              "media-producer", "-",
              "block", "div",
              "q", "q"));

  private Nitf() {}

  static void read(Element nitf, EntryDraft draft) {
    nitf.at("head").ifPresent(head -> head(head, draft));
    draft.title(escaped(nitf.textAt("head/title")));
    nitf.at("body/body.head").ifPresent(head -> bodyHead(head, draft));
    content(nitf, draft);
    draft.language(nitf.attribute("lang"));
  }

  /** Reads the content alone, as it stands in other formats too. */
  static void content(Element nitf, EntryDraft draft) {
    Element content = nitf.at("body/body.content").or(() -> nitf.at("body.content")).orElse(null);
    if (content == null) {
      return;
    }
    for (Element media : content.all("media")) {
      for (Element reference : media.all("media-reference")) {
        String type = reference.attribute("mime-type");
        draft.media(
            reference.attribute("source"),
            type == null ? media.attribute("media-type") : type,
            null);
      }
    }
    draft.contentHtml(HTML.of(content));
  }

  private static void head(Element head, EntryDraft draft) {
    Element data = head.at("docdata").orElse(head);
    draft.ownId(data.attribute("doc-id", "id-string"));
    String link = head.attribute("pubdata", "ex-ref");
    if (Links.isAbsolute(link)) {
      draft.url(link);
    }
    String issued = data.attribute("date.issue", "norm");
    DateReading published =
        draft.date(
            "date.issue", issued == null ? head.attribute("pubdata", "date.publication") : issued);
    draft.published(published);
    embargo(data, published, draft);
    head.all("revision-history")
        .forEach(one -> draft.updated(draft.date("revision-history", one.attribute("norm"))));
    head.all("keyword").forEach(word -> draft.category(escaped(word.attribute("key"))));
    for (Element subject : head.all("tobject.subject")) {
      String detail = subject.attribute("tobject.subject.detail");
      String matter = subject.attribute("tobject.subject.matter");
      String type = subject.attribute("tobject.subject.type");
      draft.category(escaped(detail != null ? detail : matter != null ? matter : type));
    }
    head.all("classifier").forEach(one -> draft.category(escaped(one.attribute("value"))));
    String holder = data.attribute("doc.copyright", "holder");
    String year = data.attribute("doc.copyright", "year");
    draft.rights(holder == null ? null : escaped("© " + (year == null ? "" : year + " ") + holder));
    draft.label(escaped(head.attribute("tobject", "tobject.type")));
    draft.status(PublicationStatus.of(data.attribute("management-status")));
    draft.detail("urgency", data.attribute("urgency", "ed-urg"));
    draft.detail("ednote", data.attribute("ed-msg", "info"));
    draft.detail("publisher", head.attribute("pubdata", "name"));
  }

  /** A release after the issue is an embargo; so is the word, even without a date. */
  private static void embargo(Element data, @Nullable DateReading issued, EntryDraft draft) {
    String written = data.attribute("date.release", "norm");
    DateReading release = DateReader.read(written).orElse(null);
    boolean later =
        release != null && issued != null && release.instant().isAfter(issued.instant());
    if (later || data.says("management-status", "embargoed")) {
      draft.embargoed("date.release", written == null ? "" : written);
    }
  }

  private static void bodyHead(Element head, EntryDraft draft) {
    String headline = head.textAt("hedline/hl1");
    if (headline != null) {
      draft.title(escaped(headline));
    }
    for (Element byline : head.all("byline")) {
      String person = byline.any("person").map(Element::text).orElse(byline.text());
      draft.author(person == null ? null : escaped(person.replaceFirst("(?i)^by\\s+", "")));
    }
    head.at("abstract").ifPresent(summary -> draft.summaryHtml(HTML.of(summary)));
    draft.detail("dateline", head.textAt("dateline"));
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Paragraphs.escaped(text);
  }
}
