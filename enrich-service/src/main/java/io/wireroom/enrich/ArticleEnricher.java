package io.wireroom.enrich;

import io.wireroom.enrich.attribution.AttributionReader;
import io.wireroom.enrich.attribution.FoundAttribution;
import io.wireroom.enrich.entity.EntityFinder;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.entity.NamedThings;
import io.wireroom.enrich.person.PersonFinder;
import io.wireroom.enrich.person.WhoIsWho;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.tag.TagSignals;
import io.wireroom.enrich.tag.TagWeights;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.text.ReadingTime;
import io.wireroom.enrich.text.Sentences;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Recommended;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an article revision says. The same revision and vocabulary give the same event, to the
 * byte. Safe for use by many threads.
 */
public final class ArticleEnricher {
  /**
   * Counts up with every change of rules that changes what is found. The generation of an event is
   * this and the generation of the vocabulary, added.
   */
  static final int GENERATION = 6;

  private final LiveVocabulary live;
  private final EntityFinder entities;
  private final PersonFinder people;
  private final String model;
  private final AttributionReader attributions;
  private final Tagger tagger;

  /** Enriches by a vocabulary that nobody has changed, and by a model when there is one. */
  public ArticleEnricher(Vocabulary vocabulary, Optional<SequenceModel> model) {
    this(LiveVocabulary.unchanged(vocabulary), model);
  }

  /** Enriches by the vocabulary of a generation, and by a model of entities when there is one. */
  public ArticleEnricher(LiveVocabulary live, Optional<SequenceModel> model) {
    this.live = live;
    Vocabulary vocabulary = live.vocabulary();
    entities = new EntityFinder(vocabulary, model);
    people = new PersonFinder(vocabulary);
    this.model = model.map(SequenceModel::name).orElse("");
    attributions = new AttributionReader(vocabulary);
    tagger = new Tagger(vocabulary, TagWeights.shipped());
  }

  /** Returns the vocabulary that it enriches with. */
  LiveVocabulary vocabulary() {
    return live;
  }

  /** Returns the revision with what was found; of a withdrawn one nothing is looked for. */
  public ArticleEnriched enrich(ArticleIngested article) {
    ArticleEnriched.Builder enriched =
        ArticleEnriched.newBuilder()
            .setArticle(article)
            .setGeneration(GENERATION + live.generation())
            .setVocabularyVersion(live.version());
    if (article.getChange() == Change.WITHDRAWN) {
      return enriched.setText("").build();
    }
    ArticleText text = ArticleText.of(article.getTitle(), body(article), furniture(article));
    List<Range> sentences = Sentences.of(text);
    Optional<FoundAttribution> attribution =
        attributions.read(article.getSyndicationLine(), text, sentences);
    NamedThings things = entities.read(text, sentences);
    WhoIsWho who = people.find(text, sentences, article.getAuthors(), things.mentions());
    Reading reading =
        Reading.of(
            article,
            Prose.of(text, sentences),
            EntityFinder.grouped(who.over(things.mentions())),
            attribution.map(FoundAttribution::line));
    List<FoundEntity> found = reading.entities();
    TagSignals signals =
        new TagSignals(
            text,
            found,
            article.getCategories(),
            article.getFeedTitle(),
            reading.contentType().type(),
            recommendedSources(article));
    return enriched
        .setText(text.text())
        .setTitleLength(text.titleLength())
        .setLanguage(reading.language())
        .setSentences(Findings.spans(sentences))
        .setReadingSeconds(ReadingTime.seconds(text.text()))
        .setContentType(reading.contentType().type().label())
        .setContentTypeRule(reading.contentType().rule())
        .setContentTypeEvidence(reading.contentType().evidence())
        .setContentTypeConfidence((float) reading.contentType().confidence())
        .setAttribution(attribution.map(Findings::attribution).orElse(null))
        .setEntities(Findings.entities(found, text.text()))
        .setTags(Findings.tags(tagger.tag(signals)))
        .setModel(model)
        .setPeople(PeopleFindings.people(who.people(), text.text()))
        .setCandidates(
            Findings.candidates(
                things.candidates(),
                PeopleFindings.candidates(who.organisations(), text.text()),
                text.text()))
        .setStudyFacts(Findings.facts(reading.facts()))
        .setStatements(Findings.statements(reading.statements()))
        .setKeyPoints(Findings.keyPoints(reading.keyPoints()))
        .build();
  }

  /** Feeds without content carry the summary alone. */
  private static String body(ArticleIngested article) {
    String body = article.getBodyHtml();
    return body.isBlank() ? Objects.requireNonNullElse(article.getSummaryHtml(), "") : body;
  }

  private static Set<String> furniture(ArticleIngested article) {
    Set<String> words = new HashSet<>();
    for (Recommended one : article.getRecommended()) {
      words.add(one.getTitle());
      if (one.getSource() != null) {
        words.add(one.getSource());
      }
    }
    return words;
  }

  private static List<String> recommendedSources(ArticleIngested article) {
    return article.getRecommended().stream()
        .map(Recommended::getSource)
        .filter(Objects::nonNull)
        .toList();
  }
}
