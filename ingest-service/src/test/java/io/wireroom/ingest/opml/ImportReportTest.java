package io.wireroom.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.event.ListImport;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportReportTest {
  @Test
  void a_list_of_which_a_part_was_stored_alone_is_cut_off() {
    ImportReport report = new ImportReport(listOf(2), List.of(feed(ListedFeedOutcome.ADDED)));

    assertThat(report.cutOff()).isTrue();
    assertThat(report.done()).isTrue();
    JsonObject told = OpmlRoutes.json(report);
    assertThat(told.getBoolean("cutOff")).isTrue();
    assertThat(told.getJsonArray("feeds").getJsonObject(0).getString("outcome")).isEqualTo("added");
  }

  @Test
  void a_list_that_is_stored_whole_is_not_cut_off_while_it_waits() {
    ImportReport report = new ImportReport(listOf(1), List.of(feed(ListedFeedOutcome.WAITING)));

    assertThat(report.cutOff()).isFalse();
    assertThat(report.done()).isFalse();
  }

  private static ListImport listOf(int feeds) {
    return ListImport.newBuilder()
        .setImportId("one")
        .setTitle("Journals")
        .setFeeds(feeds)
        .setRepairs(List.of())
        .setStartedAt(Instant.EPOCH)
        .build();
  }

  private static ListedFeed feed(ListedFeedOutcome outcome) {
    return ListedFeed.newBuilder()
        .setImportId("one")
        .setNumber(0)
        .setUrl("https://example.org/rss")
        .setTitle("Gout")
        .setSiteUrl(null)
        .setFolders(List.of())
        .setOutcome(outcome)
        .setDetail("")
        .setSourceId("gout")
        .build();
  }
}
