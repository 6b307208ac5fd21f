package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Paragraphs;
import io.wireroom.ingest.feed.PublicationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * NewsML 1.0 to 1.2.
 *
 * @see <a href="https://iptc.org/std/NewsML/1.2/">IPTC, NewsML 1.2</a>
 */
final class NewsMl1 {
  private NewsMl1() {}

  static void read(Element item, EntryDraft draft) {
    item.at("Identification/NewsIdentifier").ifPresent(id -> identity(id, draft));
    item.at("NewsManagement").ifPresent(management -> management(management, draft));
    item.any("NewsLines").ifPresent(lines -> lines(lines, draft));
    for (Element subject : item.all("SubjectCode")) {
      subject.elements().forEach(code -> draft.category(escaped(code.attribute("FormalName"))));
    }
    item.all("KeywordLine").forEach(line -> draft.category(escaped(line.text())));
    draft.language(item.any("Language").map(NewsMl1::formalName).orElse(null));
    draft.label(item.any("Genre").map(genre -> escaped(formalName(genre))).orElse(null));
    draft.detail(
        "publisher",
        item.any("Provider")
            .flatMap(one -> one.any("Party"))
            .map(NewsMl1::formalName)
            .orElse(null));
    item.all("ContentItem").forEach(content -> content(content, draft));
  }

  private static void identity(Element identifier, EntryDraft draft) {
    String whole = identifier.textAt("PublicIdentifier");
    String id = whole == null ? identifier.textAt("NewsItemId") : whole;
    // Its last part counts revisions, and would make an article of each
    draft.ownId(id == null ? null : id.replaceFirst("(?<=^urn:newsml:.{1,200}):\\d+[A-Z]?$", ""));
    draft.detail("version", identifier.textAt("RevisionId"));
  }

  private static void management(Element management, EntryDraft draft) {
    draft.published(draft.date("FirstCreated", management.textAt("FirstCreated")));
    draft.updated(draft.date("ThisRevisionCreated", management.textAt("ThisRevisionCreated")));
    String status = management.attribute("Status", "FormalName");
    Optional<Element> change = management.at("StatusWillChange");
    if ("Embargoed".equalsIgnoreCase(status)) {
      String until = change.map(one -> one.textAt("DateAndTime")).orElse(null);
      draft.embargoed("StatusWillChange", until == null ? "" : until);
    } else {
      draft.status(PublicationStatus.of(status));
    }
    draft.detail("urgency", management.attribute("Urgency", "FormalName"));
  }

  private static void lines(Element lines, EntryDraft draft) {
    draft.title(escaped(lines.textAt("HeadLine")));
    String summary = lines.textAt("SubHeadLine");
    draft.summaryHtml(escaped(summary));
    for (Element byline : lines.all("ByLine")) {
      String text = byline.text();
      draft.author(text == null ? null : escaped(text.replaceFirst("(?i)^by\\s+", "")));
    }
    String rights = lines.textAt("CopyrightLine");
    draft.rights(escaped(rights == null ? lines.textAt("RightsLine") : rights));
    draft.detail("dateline", lines.textAt("DateLine"));
    draft.detail("slugline", lines.textAt("SlugLine"));
  }

  private static void content(Element content, EntryDraft draft) {
    String type = content.at("MimeType").map(NewsMl1::formalName).orElse(null);
    String kind = content.at("MediaType").map(NewsMl1::formalName).orElse(null);
    draft.media(content.attribute("Href"), type == null ? kind : type, null);
    Element data = content.any("DataContent").orElse(null);
    if (data == null || (kind != null && !kind.equalsIgnoreCase("text"))) {
      return;
    }
    Element nitf = data.any("nitf").orElse(null);
    if (nitf != null) {
      Nitf.content(nitf, draft);
    } else if (data.elements().isEmpty()) {
      draft.contentHtml(Paragraphs.html(data.rawText()));
    } else {
      draft.contentHtml(ElementHtml.HTML.of(data.any("body").orElse(data)));
    }
  }

  private static @Nullable String formalName(Element element) {
    return element.attribute("FormalName");
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Paragraphs.escaped(text);
  }
}
