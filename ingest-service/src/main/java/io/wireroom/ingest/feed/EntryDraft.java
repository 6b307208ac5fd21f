package io.wireroom.ingest.feed;

import io.wireroom.event.Media;
import io.wireroom.event.Recommended;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry while it is put together. Names and categories become plain text without repeats, links
 * absolute; what had to be mended for it is noted. Hostile numbers of anything are cut.
 */
public final class EntryDraft {
  private static final int MOST = 200;
  private static final int LONGEST_DETAIL = 1_000;
  private static final int LONGEST_LINE = 20_000;
  private static final int LONGEST_NUMBER = 15;

  private final Repairs repairs;
  private final List<String> authors = new ArrayList<>(2);
  private final List<String> categories = new ArrayList<>(4);
  private final List<Media> media = new ArrayList<>(0);
  private final FirstOfEach ids = new FirstOfEach(MOST);
  private final FirstOfEach details = new FirstOfEach(MOST);
  private List<Recommended> recommended = List.of();
  private @Nullable String ownId;
  private @Nullable String url;
  private @Nullable String base;
  private String title = "";
  private @Nullable String summaryHtml;
  private @Nullable String contentHtml;
  private @Nullable DateReading published;
  private @Nullable DateReading updated;
  private @Nullable DateReading embargoed;
  private boolean heldWithoutEnd;
  private @Nullable String language;
  private @Nullable String rights;
  private @Nullable String label;
  private @Nullable String syndicationLine;
  private PublicationStatus status = PublicationStatus.USABLE;

  /** Begins an entry of which nothing is mended yet. */
  public EntryDraft() {
    this(new Repairs());
  }

  EntryDraft(Repairs repairs) {
    this.repairs = repairs;
  }

  /** What was mended in this entry. */
  public Repairs repairs() {
    return repairs;
  }

  /** The publisher's own id; that a blank one is none is noted. */
  public EntryDraft ownId(@Nullable String id) {
    ownId = stripped(id);
    if (ownId == null) {
      repairs.add("missing-id", "known by its link or its title");
    } else {
      externalId(ownId);
    }
    return this;
  }

  /** Link to the article; a relative one is made absolute against the base, so that comes first. */
  public EntryDraft url(@Nullable String link) {
    String absolute = Links.resolve(link, base);
    if (absolute != null) {
      if (!Links.isAbsolute(link)) {
        repairs.add("relative-link", String.valueOf(link).strip());
      }
      url = absolute;
      externalId(absolute);
    } else if (link != null && !link.isBlank()) {
      repairs.add("unusable-link", link.strip());
    }
    return this;
  }

  /** What relative links are relative to. */
  public EntryDraft base(@Nullable String link) {
    base = link;
    return this;
  }

  /** The title, plain or as HTML. */
  public EntryDraft title(@Nullable String html) {
    title = html == null ? "" : plain("title", html);
    return this;
  }

  /** Summary; a blank one is none. */
  public EntryDraft summaryHtml(@Nullable String html) {
    summaryHtml = html == null || html.isBlank() ? null : html;
    return this;
  }

  /** Content; a blank one is none. */
  public EntryDraft contentHtml(@Nullable String html) {
    contentHtml = html == null || html.isBlank() ? null : html;
    return this;
  }

  /** Adds an author. */
  public EntryDraft author(@Nullable String name) {
    return add(authors, name);
  }

  @Nullable String url() {
    return url;
  }

  boolean hasAuthors() {
    return !authors.isEmpty();
  }

  /** Adds a category or keyword. */
  public EntryDraft category(@Nullable String name) {
    return add(categories, name);
  }

  /** When it was published first. */
  public EntryDraft published(@Nullable DateReading date) {
    published = date;
    return this;
  }

  /** When it was changed last. */
  public EntryDraft updated(@Nullable DateReading date) {
    updated = date;
    return this;
  }

  /**
   * Before when nobody may read it: null for no embargo. One whose end cannot be read holds until
   * further notice.
   */
  public EntryDraft embargoed(String name, @Nullable String written) {
    embargoed = date(name, written);
    heldWithoutEnd = written != null && embargoed == null;
    return this;
  }

  /** Reads a date; notes it when it is none, or is not written as it should be. */
  public @Nullable DateReading date(String name, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    DateReading reading = DateReader.read(written).orElse(null);
    if (reading == null) {
      repairs.add("unreadable-date", name + " " + written.strip());
    } else if (!reading.asStandard()) {
      repairs.add("odd-date", name + " " + written.strip());
    }
    return reading;
  }

  /** BCP 47 tag. */
  public EntryDraft language(@Nullable String tag) {
    language = stripped(tag);
    return this;
  }

  /** Copyright line, plain or as HTML. */
  public EntryDraft rights(@Nullable String html) {
    rights = html == null ? null : stripped(plain("rights", html));
    return this;
  }

  /** The publisher's label, for example Feature. */
  public EntryDraft label(@Nullable String html) {
    label = html == null ? null : stripped(plain("label", html));
    return this;
  }

  /** The sentence that says where a version appeared. */
  public EntryDraft syndicationLine(@Nullable String line) {
    syndicationLine = line;
    return this;
  }

  /** The publisher's own Recommended Reading. */
  public EntryDraft recommended(List<Recommended> list) {
    recommended = list;
    return this;
  }

  /** Adds something to see or hear; one without a link is left out. */
  public EntryDraft media(@Nullable String link, @Nullable String type, @Nullable String length) {
    String absolute = Links.resolve(link, base);
    if (absolute != null && media.size() < MOST && !hasMedia(absolute)) {
      media.add(new Media(absolute, stripped(type), length == null ? null : bytes(length)));
    }
    return this;
  }

  private static @Nullable Long bytes(String length) {
    String digits = length.strip();
    boolean number = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER;
    for (int index = 0; number && index < digits.length(); index++) {
      number = digits.charAt(index) >= '0' && digits.charAt(index) <= '9';
    }
    return number ? Long.valueOf(digits) : null;
  }

  private boolean hasMedia(String link) {
    for (Media one : media) {
      if (one.getUrl().equals(link)) {
        return true;
      }
    }
    return false;
  }

  /** Notes an identifier by its scheme, for example pmid; the first of a scheme counts. */
  public EntryDraft externalId(String scheme, @Nullable String id) {
    String value = stripped(id);
    if (value != null) {
      ids.put(scheme, value);
    }
    return this;
  }

  /** Notes a DOI, if this is one. */
  public EntryDraft externalId(@Nullable String text) {
    return externalId("doi", text == null ? null : Doi.of(text));
  }

  /** Notes a further fact; the first of a name counts. */
  public EntryDraft detail(String name, @Nullable String value) {
    String said = stripped(value);
    if (said != null && said.length() <= LONGEST_DETAIL) {
      details.put(name, said);
    }
    return this;
  }

  /** What may be done with it. */
  public EntryDraft status(PublicationStatus said) {
    status = said;
    return this;
  }

  /** Returns the entry. */
  public Entry build() {
    return new Entry(
        ownId,
        url,
        base,
        title,
        summaryHtml,
        contentHtml,
        authors,
        published,
        updated,
        embargoed,
        categories,
        language,
        rights,
        label,
        syndicationLine,
        recommended,
        media,
        ids.all(),
        details.all(),
        heldWithoutEnd && status == PublicationStatus.USABLE ? PublicationStatus.WITHHELD : status,
        repairs.all());
  }

  private EntryDraft add(List<String> values, @Nullable String html) {
    String text = html == null ? "" : plain("name", html);
    if (!text.isEmpty() && values.size() < MOST && !values.contains(text)) {
      values.add(text);
    }
    return this;
  }

  /** What is shown on one line is not as long as a book. */
  private String plain(String what, String html) {
    if (html.length() <= LONGEST_LINE) {
      return PlainText.of(html);
    }
    repairs.add("too-long", what + " of " + html.length() + " characters, cut");
    return PlainText.of(html.substring(0, LONGEST_LINE));
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
