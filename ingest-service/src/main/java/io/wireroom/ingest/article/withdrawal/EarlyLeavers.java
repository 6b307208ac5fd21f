package io.wireroom.ingest.article.withdrawal;

import io.wireroom.event.ArticleState;
import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.article.identity.PageLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Articles that left a feed while older ones stayed. Feeds drop their oldest entries as new ones
 * come, so those that go before their turn may have been taken back.
 */
public final class EarlyLeavers {
  private static final int MOST = 20;

  /**
   * One of them.
   *
   * @param url of its page
   * @param controlUrl of the page of another article of the same site, that stayed
   */
  public record Left(String articleId, String url, String controlUrl) {}

  private record Known(String articleId, String url, String host, Instant published) {}

  private EarlyLeavers() {}

  /**
   * Compares two windows of a feed, each as article ids.
   *
   * @param stateOf what is remembered of an article; null when it is not known
   */
  public static List<Left> of(
      List<String> before, List<String> now, Function<String, @Nullable ArticleState> stateOf) {
    Set<String> listed = new HashSet<>(now);
    List<String> gone = before.stream().filter(id -> !listed.contains(id)).toList();
    if (gone.isEmpty()) {
      return List.of();
    }
    Set<String> had = new HashSet<>(before);
    List<Known> stayed = known(now.stream().filter(had::contains).toList(), stateOf);
    Instant oldest =
        stayed.stream().map(Known::published).min(Instant::compareTo).orElse(Instant.MAX);
    List<Left> left = new ArrayList<>();
    for (Known one : known(gone, stateOf)) {
      if (one.published().isAfter(oldest) && left.size() < MOST) {
        stayed.stream()
            .filter(other -> other.host().equals(one.host()) && !other.url().equals(one.url()))
            .findFirst()
            .ifPresent(other -> left.add(new Left(one.articleId(), one.url(), other.url())));
      }
    }
    return left;
  }

  private static List<Known> known(
      List<String> ids, Function<String, @Nullable ArticleState> stateOf) {
    List<Known> known = new ArrayList<>();
    for (String id : ids) {
      ArticleState state = stateOf.apply(id);
      if (state != null && !state.getWithdrawn()) {
        FieldTexts texts = FieldTexts.unpack(state.getTexts());
        String date = texts.said("publishedAt");
        PageLink.of(texts.said("url"))
            .filter(link -> !date.isEmpty())
            .ifPresent(
                link ->
                    known.add(
                        new Known(
                            id, texts.said("url"), link.split("/", 2)[0], Instant.parse(date))));
      }
    }
    return known;
  }
}
