package io.wireroom.enrich;

import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.UnreadableEvent;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Enriches an article with something of everything, by all that ships; prints the event. */
final class OneArticle {
  private static final String BODY =
      """
      <p>CHICAGO — Semaglutide and metformin may lower the risk for heart failure in adults with type 2
      diabetes, obesity or chronic kidney disease (CKD), without more pancreatitis or depression.</p>
      <p>In a phase 3 randomized, placebo-controlled trial of 1204 patients (NCT04512345), brindolimab and
      quellatinib cut HbA1c, lead author Ann Hart, MD, PhD, of Quillwater Hospital in Boston,
      Massachusetts, and Dr. Tom de Vries of the Institute for Glass Studies reported at the annual meeting of
      the American Diabetes Association and in The Lancet (doi:10.1000/xyz123).</p>
      <p>“CKD did not get worse,” Dr. Hart said. The FDA and the CDC did not comment. TNF and IL-6 fell.</p>
      <p>The study was funded by Pfizer. Dr. de Vries reported receiving fees from Novo Nordisk.</p>
      <p>A version of this article first appeared on Medscape.com.</p>
      """;

  private OneArticle() {}

  public static void main(String[] arguments) throws RefusedVocabulary, UnreadableEvent {
    System.out.println(printed(enriched()));
  }

  /** Any article with these words. */
  static ArticleIngested.Builder of(String title, String bodyHtml) {
    return ArticleIngested.newBuilder()
        .setArticleId("a")
        .setSourceId("s")
        .setEntryId("e")
        .setRevision(1)
        .setContentHash("h")
        .setReceivedAt(Instant.EPOCH)
        .setTitle(title)
        .setBodyHtml(bodyHtml);
  }

  static String printed(ArticleEnriched event) {
    return Base64.getEncoder().encodeToString(EventCodec.of(ArticleEnriched.class).encode(event));
  }

  static ArticleEnriched enriched() throws RefusedVocabulary, UnreadableEvent {
    EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
    ArticleIngested article =
        of("Semaglutide may help hearts", BODY)
            .setFeedTitle("Endocrinology and Cardiology News")
            .setCategories(List.of("Diabetes", "Cardiology", "Obesity"))
            .setAuthors(List.of("Lee Bright", "Maria Stone"))
            .build();
    return new ArticleEnricher(VocabularyReader.seed(), Optional.of(SequenceModel.shipped()))
        .enrich(codec.decode(codec.encode(article)));
  }
}
