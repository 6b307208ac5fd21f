package io.wireroom.enrich;

import io.wireroom.enrich.attribution.FoundAttribution;
import io.wireroom.enrich.entity.FoundCandidate;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.keypoint.KeyPoint;
import io.wireroom.enrich.statement.FoundStatement;
import io.wireroom.enrich.study.StudyFact;
import io.wireroom.enrich.tag.FoundTag;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.event.Attribution;
import io.wireroom.event.Candidate;
import io.wireroom.event.Entity;
import io.wireroom.event.Evidence;
import io.wireroom.event.Mention;
import io.wireroom.event.Span;
import io.wireroom.event.Statement;
import io.wireroom.event.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, as events carry it. */
final class Findings {
  private Findings() {}

  static List<Span> spans(List<Range> ranges) {
    return ranges.stream().map(range -> new Span(range.start(), range.end())).toList();
  }

  static Attribution attribution(FoundAttribution found) {
    return Attribution.newBuilder()
        .setOrigin(found.origin())
        .setConceptId(found.concept().map(Concept::id).orElse(null))
        .setRule(found.rule())
        .setStart(found.line().start())
        .setEnd(found.line().end())
        .build();
  }

  /** Unknown drugs and unknown organisations, in the order of the text. */
  static List<Candidate> candidates(
      List<FoundCandidate> drugs, List<Candidate> organisations, String text) {
    return Stream.concat(drugs.stream().map(one -> candidate(one, text)), organisations.stream())
        .sorted(Comparator.comparingInt(one -> one.getMentions().get(0).getStart()))
        .toList();
  }

  private static Candidate candidate(FoundCandidate found, String text) {
    return Candidate.newBuilder()
        .setName(found.name())
        .setType(ConceptType.DRUG.label())
        .setRule(found.rule())
        .setConfidence((float) found.confidence())
        .setMentions(
            found.places().stream()
                .map(
                    place ->
                        Mention.newBuilder()
                            .setStart(place.start())
                            .setEnd(place.end())
                            .setText(place.of(text))
                            .setRule(found.rule())
                            .setConfidence((float) found.confidence())
                            .build())
                .toList())
        .build();
  }

  static List<Entity> entities(List<FoundEntity> found, String text) {
    return found.stream()
        .map(
            one ->
                new Entity(
                    one.concept().id(),
                    one.concept().type().label(),
                    one.concept().name(),
                    one.concept().links(),
                    (float) one.salience(),
                    one.mentions().stream().map(m -> mention(m, text)).toList()))
        .toList();
  }

  static List<Tag> tags(List<FoundTag> found) {
    return found.stream()
        .map(
            one ->
                new Tag(
                    one.concept().id(),
                    one.concept().type().label(),
                    one.concept().name(),
                    (float) one.confidence(),
                    one.evidence().stream()
                        .map(e -> new Evidence(e.rule(), e.detail(), (float) e.weight()))
                        .toList()))
        .toList();
  }

  private static Mention mention(io.wireroom.enrich.entity.Mention found, String text) {
    return new Mention(
        found.place().start(),
        found.place().end(),
        found.place().of(text),
        found.rule(),
        (float) found.confidence(),
        found.assertion().kind().label(),
        words(found.assertion().cue(), text));
  }

  private static @Nullable String words(@Nullable Range place, String text) {
    return place == null ? null : place.of(text);
  }

  static List<io.wireroom.event.StudyFact> facts(List<StudyFact> found) {
    return found.stream()
        .map(
            one -> {
              Range place = one.place();
              return io.wireroom.event.StudyFact.newBuilder()
                  .setKind(one.kind().label())
                  .setValue(one.value())
                  .setStart(place == null ? -1 : place.start())
                  .setEnd(place == null ? -1 : place.end())
                  .setRule(one.rule())
                  .setConfidence((float) one.confidence())
                  .build();
            })
        .toList();
  }

  static List<Statement> statements(List<FoundStatement> found) {
    return found.stream()
        .map(
            one ->
                new Statement(
                    one.kind().label(), one.place().start(), one.place().end(), one.rule()))
        .toList();
  }

  static List<io.wireroom.event.KeyPoint> keyPoints(List<KeyPoint> found) {
    return found.stream()
        .map(
            one ->
                new io.wireroom.event.KeyPoint(
                    one.place().start(), one.place().end(), (float) one.score(), one.rule()))
        .toList();
  }
}
