package io.wireroom.ingest.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one article in one delivery: a single page as it is, several as multipart/mixed with
 * the length of each, so that all arrive together or not at all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046, multipart</a>
 */
public final class PageBundle {
  private static final String BOUNDARY = "wireroom-pages";
  private static final String CONTENT_TYPE = "multipart/mixed; boundary=" + BOUNDARY;
  private static final int MOST = 100;

  private PageBundle() {}

  /** What several pages are stored as. */
  public record Packed(@Nullable String contentType, byte[] body) {}

  /** Packs pages, at least one. */
  public static Packed pack(List<FetchedPage> pages) {
    if (pages.size() == 1) {
      return new Packed(pages.get(0).contentType(), pages.get(0).body());
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (FetchedPage page : pages) {
      String head = "--" + BOUNDARY + "\r\nContent-Location: " + line(page.url());
      if (page.contentType() != null) {
        head += "\r\nContent-Type: " + line(page.contentType());
      }
      head += "\r\nContent-Length: " + page.body().length + "\r\n\r\n";
      packed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      packed.writeBytes(page.body());
      packed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    packed.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return new Packed(CONTENT_TYPE, packed.toByteArray());
  }

  /**
   * Unpacks what {@link #pack} made; what is no such bundle is one page.
   *
   * @param url where that page was
   */
  public static List<FetchedPage> unpack(@Nullable String contentType, byte[] body, String url) {
    if (!CONTENT_TYPE.equals(contentType)) {
      return List.of(new FetchedPage(url, contentType, body));
    }
    List<FetchedPage> pages = new ArrayList<>();
    int at = 0;
    while (pages.size() < MOST) {
      int end = indexOf(body, "\r\n\r\n", at);
      if (end < 0) {
        break;
      }
      Map<String, String> head = head(new String(body, at, end - at, StandardCharsets.UTF_8));
      int from = end + 4;
      int length = length(head, body.length - from);
      pages.add(
          new FetchedPage(
              Optional.ofNullable(head.get("content-location")).orElse(url),
              head.get("content-type"),
              Arrays.copyOfRange(body, from, from + length)));
      at = from + length + 2;
    }
    return pages;
  }

  private static Map<String, String> head(String text) {
    Map<String, String> head = new HashMap<>();
    for (String line : text.split("\r\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        head.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
      }
    }
    return head;
  }

  private static int length(Map<String, String> head, int most) {
    String said = head.getOrDefault("content-length", "");
    return said.matches("\\d{1,9}") ? Math.min(Integer.parseInt(said), most) : most;
  }

  private static int indexOf(byte[] body, String wanted, int from) {
    byte[] pattern = wanted.getBytes(StandardCharsets.US_ASCII);
    for (int at = from; at + pattern.length <= body.length; at++) {
      if (Arrays.equals(body, at, at + pattern.length, pattern, 0, pattern.length)) {
        return at;
      }
    }
    return -1;
  }

  private static String line(String text) {
    return text.replaceAll("[\\r\\n]", " ");
  }
}
