package io.wireroom.ingest.fulltext;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells a video that belongs to an article from an advertisement's frame. */
final class Videos {
  private static final Pattern PLAYERS =
      Pattern.compile(
          "(?i)//(www\\.)?((dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq|bilibili"
              + "|live\\.bilibili)\\.com|(archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)");

  private Videos() {}

  static boolean isVideo(Element embed) {
    for (Attribute attribute : embed.attributes()) {
      if (PLAYERS.matcher(attribute.getValue()).find()) {
        return true;
      }
    }
    return embed.nameIs("object") && PLAYERS.matcher(embed.html()).find();
  }
}
