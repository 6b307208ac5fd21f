package io.wireroom.cli.sample;

import java.util.List;

/**
 * A feed of sample articles, as its publisher serves it.
 *
 * @param id name of the desk that it comes from, of the form [a-z0-9-]+
 * @param title as readers know it
 * @param articles its entries, newest first
 */
public record SampleFeed(String id, String title, FeedFormat format, List<SampleArticle> articles) {

  public SampleFeed {
    articles = List.copyOf(articles);
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("feed id '" + id + "' is not of the form [a-z0-9-]+");
    }
  }

  /** What its publisher says that it is, which need not be true. */
  public String contentType() {
    return format.contentType();
  }

  /** The document, with all articles. */
  public byte[] bytes(SampleEdition edition) {
    return bytes(edition, articles.size());
  }

  /**
   * The document, with the newest articles.
   *
   * @param most how many
   */
  public byte[] bytes(SampleEdition edition, int most) {
    List<SampleArticle> shown =
        articles.stream().limit(most).map(article -> article.in(edition)).toList();
    return format.write(new SampleFeed(id, title, format, shown));
  }

  /** Address of the publisher's site; it ends in a slash. */
  String site() {
    return "https://" + id + ".example.org/";
  }

  /** Path of an article on that site, without a slash at the start. */
  static String path(SampleArticle article) {
    return "news/" + article.slug();
  }

  String link(SampleArticle article) {
    return site() + path(article);
  }
}
