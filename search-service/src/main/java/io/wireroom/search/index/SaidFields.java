package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.KeyPoint;
import io.wireroom.event.Statement;
import io.wireroom.event.StudyFact;

/** What an article says in its own words: key points, facts of studies, disclosures and funding. */
final class SaidFields {
  private SaidFields() {}

  static void put(ArticleEnriched event, ObjectNode display) {
    display
        .putObject("contentTypeEvidence")
        .put("rule", event.getContentTypeRule())
        .put("words", event.getContentTypeEvidence())
        .put("confidence", event.getContentTypeConfidence());
    ArrayNode points = display.putArray("keyPoints");
    for (KeyPoint point : event.getKeyPoints()) {
      points
          .addObject()
          .put("start", point.getStart())
          .put("end", point.getEnd())
          .put("score", point.getScore())
          .put("rule", point.getRule());
    }
    ArrayNode facts = display.putArray("studyFacts");
    for (StudyFact fact : event.getStudyFacts()) {
      facts
          .addObject()
          .put("kind", fact.getKind())
          .put("value", fact.getValue())
          .put("start", fact.getStart())
          .put("end", fact.getEnd())
          .put("rule", fact.getRule())
          .put("confidence", fact.getConfidence());
    }
    ArrayNode statements = display.putArray("statements");
    for (Statement statement : event.getStatements()) {
      statements
          .addObject()
          .put("kind", statement.getKind())
          .put("start", statement.getStart())
          .put("end", statement.getEnd())
          .put("rule", statement.getRule());
    }
  }
}
