package io.wireroom.ingest.health;

import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.ValidatorTrust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about a source. Times are of UTC.
 *
 * @param state null before the first poll
 */
record HealthWords(Source source, @Nullable SourceState state, Instant now) {
  private static final Duration GAP_TOLD = Duration.ofDays(7);

  String summary(SourceCondition condition) {
    if (source.getUrl() == null) {
      return condition == SourceCondition.PAUSED
          ? "Paused since " + at(source.getUpdatedAt()) + "; pushes are still taken."
          : "It takes pushes only: there is no address to poll.";
    }
    return switch (condition) {
      case NEVER_READ -> "Not read yet; it is asked within seconds.";
      case PAUSED ->
          "Paused since " + at(source.getUpdatedAt()) + "; pushes are still taken. " + lastRead();
      case GONE ->
          "The publisher answered 410 at "
              + at(known().getNextDue())
              + ": the feed is gone for good. We ask no more until you poll it or give it another address. "
              + lastRead();
      case FAILING -> trouble() + "; " + next() + ". " + lastRead();
      case QUIET -> silence() + " " + lastRead() + " " + sentence(next());
      case OK -> lastRead() + " " + sentence(next());
    };
  }

  List<String> notes(@Nullable String hub) {
    List<String> notes = new ArrayList<>();
    if (hub != null) {
      notes.add(hub);
    }
    if (source.getEmbargo() != null) {
      notes.add("What comes is held until " + source.getEmbargo() + ".");
    }
    if (source.getFullText()) {
      notes.add("The text of each article is taken from its page.");
    }
    if (state == null) {
      return notes;
    }
    if (state.getMovedTo() != null) {
      notes.add("The feed has moved for good, and is asked at " + state.getMovedTo() + ".");
    }
    if (state.getTrust() == ValidatorTrust.LYING) {
      notes.add("Its answers “not modified” hid a change, so the whole feed is fetched each time.");
    }
    Instant gap = state.getLastGap();
    if (gap != null && gap.plus(GAP_TOLD).isAfter(now)) {
      notes.add(
          "At "
              + at(gap)
              + " no entry of the poll before was left: others may have come and gone unseen.");
    }
    return notes;
  }

  private String trouble() {
    SourceState failing = known();
    Instant since = failing.getFailingSince();
    String error = String.valueOf(failing.getLastError());
    if (since == null) {
      return "The last "
          + Times.count(failing.getFailuresInARow(), "try")
          + " went wrong: "
          + error;
    }
    boolean once = since.equals(failing.getAskedAt());
    String when = (once ? " at " : " since ") + at(since);
    int status = failing.getStatus();
    return switch (status) {
      case 0 -> (once ? "No answer" : "There has been no answer") + when + ": " + error;
      case 200 ->
          "What the address gives"
              + (once ? "" : ", since " + at(since) + ",")
              + " cannot be read: "
              + error;
      default ->
          (once ? "The publisher answered " : "The publisher has answered ")
              + status
              + when
              + meaning(status);
    };
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 403, 407 -> ": it does not let us in";
      case 404 -> ": there is no feed at this address";
      case 429, 503 -> " and wants to be left alone";
      default -> status >= 500 ? ": it has trouble of its own" : "";
    };
  }

  private String silence() {
    Silence silence = Silence.of(known(), now);
    return "Nothing new for "
        + Times.span(silence.lasted())
        + ", where about "
        + Times.count(Math.round(silence.expected()), "entry")
        + " were to be expected.";
  }

  private String lastRead() {
    if (state == null || state.getLastSuccess() == null) {
      return "It was never read.";
    }
    Instant news = state.getLastChange();
    if (state.getLastError() != null && state.getStatus() == 200) {
      // There was an answer, and it was of no use
      return state.getCapacity() == 0 || news == null
          ? "It was never read."
          : "What is new came last " + Times.ago(news, now) + ".";
    }
    String ago = Times.ago(state.getLastSuccess(), now);
    Instant full = state.getLastFull();
    if (full == null || full.isBefore(state.getLastSuccess())) {
      return "Last asked "
          + ago
          + ": unchanged"
          + (news == null ? "." : "; what is new came last " + Times.ago(news, now) + ".");
    }
    boolean first = state.getNewEntries() == 0 && full.equals(news);
    return "Last read "
        + ago
        + ": "
        + Times.count(state.getEntries(), "entry")
        + (first
            ? "."
            : ", " + (state.getNewEntries() == 0 ? "none" : state.getNewEntries()) + " new.");
  }

  private String next() {
    Instant wish = source.getPollWishedAt();
    Instant asked = known().getAskedAt();
    boolean wished = wish != null && (asked == null || asked.isBefore(wish));
    return wished || !known().getNextDue().isAfter(now)
        ? "we ask again now"
        : "we ask again at " + at(known().getNextDue());
  }

  private SourceState known() {
    if (state == null) {
      throw new IllegalStateException("nothing is known of " + source.getSourceId());
    }
    return state;
  }

  private String at(Instant time) {
    return Times.at(time, now);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
