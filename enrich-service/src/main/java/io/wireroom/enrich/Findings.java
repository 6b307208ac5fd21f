package io.wireroom.enrich;

import io.wireroom.enrich.attribution.FoundAttribution;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.tag.FoundTag;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.event.Attribution;
import io.wireroom.event.Entity;
import io.wireroom.event.Evidence;
import io.wireroom.event.Mention;
import io.wireroom.event.Span;
import io.wireroom.event.Tag;
import java.util.List;

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

  static List<Entity> entities(List<FoundEntity> found, String text) {
    return found.stream()
        .map(
            one ->
                Entity.newBuilder()
                    .setConceptId(one.concept().id())
                    .setType(one.concept().type().label())
                    .setName(one.concept().name())
                    .setLinks(one.concept().links())
                    .setSalience((float) one.salience())
                    .setMentions(one.mentions().stream().map(m -> mention(m, text)).toList())
                    .build())
        .toList();
  }

  static List<Tag> tags(List<FoundTag> found) {
    return found.stream()
        .map(
            one ->
                Tag.newBuilder()
                    .setConceptId(one.concept().id())
                    .setKind(one.concept().type().label())
                    .setName(one.concept().name())
                    .setConfidence((float) one.confidence())
                    .setEvidence(
                        one.evidence().stream()
                            .map(e -> new Evidence(e.rule(), e.detail(), (float) e.weight()))
                            .toList())
                    .build())
        .toList();
  }

  private static Mention mention(io.wireroom.enrich.entity.Mention found, String text) {
    return Mention.newBuilder()
        .setStart(found.place().start())
        .setEnd(found.place().end())
        .setText(found.place().of(text))
        .setRule(found.rule())
        .setConfidence((float) found.confidence())
        .build();
  }
}
