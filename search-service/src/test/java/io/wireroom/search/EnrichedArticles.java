package io.wireroom.search;

import io.wireroom.event.Affiliation;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Attribution;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.Entity;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Evidence;
import io.wireroom.event.FieldChange;
import io.wireroom.event.KeyPoint;
import io.wireroom.event.Media;
import io.wireroom.event.Mention;
import io.wireroom.event.Person;
import io.wireroom.event.Recommended;
import io.wireroom.event.Repair;
import io.wireroom.event.Statement;
import io.wireroom.event.StudyFact;
import io.wireroom.event.Tag;
import io.wireroom.event.Withdrawal;
import io.wireroom.event.WithdrawalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A valid enriched article; a test names only what it is about. */
public final class EnrichedArticles {
  static {
    // An event can be built once its codec is there
    EventCodec.of(ArticleEnriched.class);
  }

  private String id = "a1";
  private String source = "wire";
  private int revision = 1;
  private Change change = Change.NEW;
  private String title = "MDMA may ease loneliness";
  private String body = "A small trial of MDMA found less loneliness.\n\nExperts urge caution.";
  private @Nullable String bodyHtml;
  private String type = "feature";
  private @Nullable Instant publishedAt = Instant.parse("2026-03-01T08:00:00Z");
  private Instant receivedAt = Instant.parse("2026-03-02T09:00:00Z");
  private String author = "Jane Doe, MD";
  private @Nullable String origin;
  private @Nullable Withdrawal withdrawal;
  private List<String> workKeys = List.of();
  private ChangeClass changeClass = ChangeClass.NONE;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private boolean saying;

  public static EnrichedArticles article(String id) {
    EnrichedArticles made = new EnrichedArticles();
    made.id = id;
    return made;
  }

  public EnrichedArticles source(String name) {
    source = name;
    return this;
  }

  public EnrichedArticles revision(int number) {
    revision = number;
    change = number == 1 ? Change.NEW : Change.CORRECTED;
    return this;
  }

  public EnrichedArticles withdrawn() {
    change = Change.WITHDRAWN;
    return this;
  }

  /** Withdrawn for a reason; a notice of that id says so. */
  public EnrichedArticles withdrawn(WithdrawalReason reason, @Nullable String noticeId) {
    withdrawal =
        Withdrawal.newBuilder()
            .setReason(reason)
            .setAt(Instant.parse("2026-03-05T00:00:00Z"))
            .setNoticeId(noticeId)
            .setDetail("as it was said")
            .build();
    return withdrawn();
  }

  /** By what copies of its work are known. */
  public EnrichedArticles work(String... keys) {
    workKeys = List.of(keys);
    return this;
  }

  public EnrichedArticles changeClass(ChangeClass kind) {
    changeClass = kind;
    return this;
  }

  public EnrichedArticles title(String words) {
    title = words;
    return this;
  }

  public EnrichedArticles body(String words) {
    body = words;
    return this;
  }

  /** The body as the publisher set it, where it is more than paragraphs. */
  public EnrichedArticles bodyHtml(String html) {
    bodyHtml = html;
    return this;
  }

  public EnrichedArticles type(String label) {
    type = label;
    return this;
  }

  public EnrichedArticles publishedAt(@Nullable String time) {
    publishedAt = time == null ? null : Instant.parse(time);
    return this;
  }

  /** When this revision came in. */
  public EnrichedArticles receivedAt(Instant time) {
    receivedAt = time;
    return this;
  }

  public EnrichedArticles author(String name) {
    author = name;
    return this;
  }

  public EnrichedArticles from(String name) {
    origin = name;
    return this;
  }

  /** Adds a concept that is mentioned wherever the words stand in the text. */
  public EnrichedArticles entity(String conceptId, String kind, String words, double salience) {
    List<Mention> mentions = new ArrayList<>();
    String text = text();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      mentions.add(
          Mention.newBuilder().setStart(at).setEnd(at + words.length()).setText(words).build());
    }
    entities.add(
        Entity.newBuilder()
            .setConceptId(conceptId)
            .setType(kind)
            .setName(words)
            .setSalience((float) salience)
            .setMentions(mentions)
            .build());
    return this;
  }

  /** As {@link #entity}, of which the text says so: affirmed, negated or uncertain. */
  public EnrichedArticles doubted(String conceptId, String kind, String words, String assertion) {
    entity(conceptId, kind, words, 0.5);
    Entity added = entities.remove(entities.size() - 1);
    List<Mention> mentions =
        added.getMentions().stream()
            .map(one -> Mention.newBuilder(one).setAssertion(assertion).build())
            .toList();
    entities.add(Entity.newBuilder(added).setMentions(mentions).build());
    return this;
  }

  /** Adds a person who is named wherever the name stands in the text. */
  public EnrichedArticles person(
      String conceptId, String given, String family, String credential, String affiliation) {
    people.add(
        Person.newBuilder()
            .setConceptId(conceptId)
            .setGiven(given)
            .setFamily(family)
            .setCredentials(List.of(credential))
            .setAffiliations(
                List.of(
                    Affiliation.newBuilder()
                        .setText(affiliation)
                        .setStart(text().indexOf(affiliation))
                        .setEnd(text().indexOf(affiliation) + affiliation.length())
                        .build()))
            .build());
    return entity(conceptId, "person", given + " " + family, 0.5);
  }

  public EnrichedArticles specialty(String conceptId, String name) {
    tags.add(
        Tag.newBuilder()
            .setConceptId(conceptId)
            .setKind("specialty")
            .setName(name)
            .setConfidence(0.9f)
            .setEvidence(
                List.of(
                    Evidence.newBuilder().setRule("category").setDetail(name).setWeight(1).build()))
            .build());
    return this;
  }

  /** Its text is read: its first sentence a key point, its last a disclosure, of one study. */
  public EnrichedArticles saying() {
    saying = true;
    return this;
  }

  public ArticleEnriched build() {
    ArticleIngested ingested =
        ArticleIngested.newBuilder()
            .setArticleId(id)
            .setSourceId(source)
            .setEntryId("entry-" + id)
            .setRevision(revision)
            .setChange(change)
            .setChangedFields(change == Change.NEW ? List.of() : List.of("title"))
            .setChangeClass(changeClass)
            .setChanges(
                change == Change.CORRECTED
                    ? List.of(FieldChange.newBuilder().setField("title").setAfter(title).build())
                    : List.of())
            .setWithdrawal(withdrawal)
            .setWorkKeys(workKeys)
            .setContentHash("hash-" + id + revision)
            .setTitle(title)
            .setUrl("https://publisher.example/" + id)
            .setBodyHtml(
                bodyHtml == null ? "<p>" + body.replace("\n\n", "</p><p>") + "</p>" : bodyHtml)
            .setAuthors(List.of(author))
            .setPublishedAt(publishedAt)
            .setReceivedAt(receivedAt)
            .setFeedTitle("The Wire")
            .setRecommended(
                List.of(
                    Recommended.newBuilder()
                        .setTitle("Ketamine at home")
                        .setSource("MDedge Psychiatry")
                        .build()))
            .setMedia(
                List.of(
                    Media.newBuilder()
                        .setUrl("https://publisher.example/" + id + ".jpg")
                        .setType("image/jpeg")
                        .build()))
            .setExternalIds(Map.of("doi", "10.5555/" + id))
            .setRepairs(List.of(Repair.newBuilder().setCode("undeclared-entity").build()))
            .setFormat("rss-2.0")
            .setDeliveryId("delivery-" + id)
            .build();
    boolean gone = change == Change.WITHDRAWN;
    return ArticleEnriched.newBuilder()
        .setArticle(ingested)
        .setText(gone ? "" : text())
        .setTitleLength(gone ? 0 : title.length())
        .setLanguage("en")
        .setReadingSeconds(60)
        .setContentType(type)
        .setAttribution(
            origin == null
                ? null
                : Attribution.newBuilder()
                    .setOrigin(origin)
                    .setRule("a-version-appeared")
                    .setStart(0)
                    .setEnd(0)
                    .build())
        .setEntities(gone ? List.of() : entities)
        .setTags(gone ? List.of() : tags)
        .setPeople(gone ? List.of() : people)
        .setKeyPoints(saying ? List.of(new KeyPoint(start(), end(), 0.9f, "subject")) : List.of())
        .setStudyFacts(
            saying
                ? List.of(
                    new StudyFact("design", "open-label", start(), end(), "design-named", 0.9f),
                    new StudyFact("phase", "2b/3", start(), end(), "phase-of-trial", 0.9f),
                    new StudyFact("trial", "NCT01234567", -1, -1, "publisher-metadata", 1f))
                : List.of())
        .setStatements(
            saying
                ? List.of(
                    new Statement(
                        "disclosure", text().lastIndexOf("\n\n") + 2, text().length(), "discloses"))
                : List.of())
        .build();
  }

  private String text() {
    return title + "\n\n" + body;
  }

  private int start() {
    return title.length() + 2;
  }

  private int end() {
    return text().indexOf('.', start()) + 1;
  }
}
