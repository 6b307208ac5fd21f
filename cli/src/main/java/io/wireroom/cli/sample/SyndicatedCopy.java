package io.wireroom.cli.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes what a partner makes of an article: another headline, one paragraph less, a line that says
 * where it is from. A partner does not follow corrections.
 */
final class SyndicatedCopy {
  private static final long LONGEST_MINUTES = Duration.ofHours(18).toMinutes();
  private final StoryBlocks blocks = new StoryBlocks();

  /**
   * Makes a copy.
   *
   * @param feed the partner's
   * @param publisher of the original, as readers know it; named unless the original itself came
   *     from elsewhere
   */
  SampleArticle of(SampleArticle original, String feed, String publisher, SplittableRandom random) {
    String origin = original.header("origin").isEmpty() ? publisher : original.header("origin");
    Map<String, String> headers = new HashMap<>(original.headers());
    List.of("corrected", "note", "otherTitle").forEach(headers::remove);
    headers.put("title", headline(original, random));
    headers.put("feed", feed);
    headers.put("origin", origin);
    headers.put("copyOf", original.slug());
    headers.put(
        "published",
        original
            .published()
            .plus(Duration.ofMinutes(random.nextLong(20, LONGEST_MINUTES)))
            .toString());
    List<String> body = shortened(original.paragraphs(), random);
    if (body.get(body.size() - 1).contains(origin)) {
      // The original's own attribution line
      body.remove(body.size() - 1);
    }
    String year = original.header("published").substring(0, 4);
    body.add(
        any(blocks.part(Shape.TRIAL, "syndication"), random)
            .fill(name -> name.equals("wire") ? origin : year));
    return new SampleArticle(original.slug() + "-" + feed, headers, String.join("\n\n", body));
  }

  private String headline(SampleArticle original, SplittableRandom random) {
    String other = original.header("otherTitle");
    return other.isEmpty() || random.nextInt(3) == 0
        ? any(blocks.part(Shape.TRIAL, "retitle"), random).fill(name -> original.title())
        : other;
  }

  /** Leaves out one paragraph that is neither the lead nor one of the last two. */
  private static List<String> shortened(List<String> paragraphs, SplittableRandom random) {
    int[] spare =
        IntStream.range(1, paragraphs.size() - 2)
            .filter(index -> !isHeading(paragraphs.get(index)))
            .filter(index -> !isHeading(paragraphs.get(index - 1)))
            .toArray();
    List<String> kept = new ArrayList<>(paragraphs);
    // A text of headings with one paragraph each has nothing to spare and stays whole
    if (spare.length > 0) {
      kept.remove(spare[random.nextInt(spare.length)]);
    }
    return kept;
  }

  private static boolean isHeading(String paragraph) {
    return paragraph.startsWith("## ");
  }

  private static Template any(List<Template> templates, SplittableRandom random) {
    return templates.get(random.nextInt(templates.size()));
  }
}
