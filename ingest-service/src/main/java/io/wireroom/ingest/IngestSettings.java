package io.wireroom.ingest;

import io.wireroom.runtime.access.AccessSettings;
import io.wireroom.runtime.access.ApiKey;
import io.wireroom.runtime.access.Rates;
import io.wireroom.runtime.settings.HttpSettings;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of the ingest service.
 *
 * @param sourcesFile file with sources to begin with; empty for none
 * @param largestDelivery bytes of a fetched or pushed document
 * @param userAgent who we say we are; its first word is our name in robots.txt
 * @param pagePause shortest time between two article pages of one host
 * @param gonePause shortest time between the two times that a page must be found gone
 * @param allowedHosts hosts that may have a private address
 * @param deskKey key that people sign in with; empty when they are not asked
 * @param access who else may do what by the API
 * @param callbackUrl where WebSub hubs reach this service; empty to take no pushes of hubs
 * @param pushedPoll time between two polls of a source whose hub pushes
 * @param backfillDocuments most documents of an archived feed that are walked at a time
 * @param folder folder to take files from; empty for none
 */
public record IngestSettings(
    KafkaSettings kafka,
    HttpSettings http,
    Duration longestPause,
    String sourcesFile,
    int largestDelivery,
    Duration fetchLimit,
    String userAgent,
    Duration pagePause,
    Duration gonePause,
    Set<String> allowedHosts,
    String deskKey,
    AccessSettings access,
    String callbackUrl,
    Duration pushedPoll,
    int backfillDocuments,
    String folder) {
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");
  private static final int MOST_DELIVERY_BYTES = 20 * 1024 * 1024;

  /**
   * Reads the settings.
   *
   * @throws io.wireroom.runtime.settings.InvalidSettings when some cannot be used
   */
  public static IngestSettings from(Settings env) {
    IngestSettings settings =
        new IngestSettings(
            KafkaSettings.from(env),
            HttpSettings.from(env, 8081),
            env.duration(
                "WIREROOM_BACKOFF_MAX",
                Duration.ofSeconds(30),
                "Longest pause between two tries of a batch."),
            env.text(
                "WIREROOM_SOURCES_FILE",
                "",
                "JSON array of sources that are saved at the start when missing or different."),
            env.number(
                "WIREROOM_DELIVERY_BYTES",
                1024,
                MOST_DELIVERY_BYTES,
                MOST_DELIVERY_BYTES,
                "Largest document that is fetched or pushed, decoded."),
            env.duration(
                "WIREROOM_FETCH_LIMIT",
                Duration.ofSeconds(30),
                "Time for one fetch, redirects included."),
            env.text(
                "WIREROOM_USER_AGENT",
                "Wireroom/0.1 (+https://example.org/wireroom)",
                "Who we say we are to publishers; put an address in it that they can write to. Its"
                    + " first word is our name in robots.txt."),
            env.duration(
                "WIREROOM_PAGE_PAUSE",
                Duration.ofSeconds(2),
                "Shortest pause between two article pages of one host; robots.txt may ask for"
                    + " more."),
            env.duration(
                "WIREROOM_GONE_PAUSE",
                Duration.ofMinutes(30),
                "Shortest time between the two times that the page of an article must answer 404 or"
                    + " 410 before the article is withdrawn; for sources with `checkPages`."),
            Set.copyOf(
                env.list(
                    "WIREROOM_ALLOWED_HOSTS",
                    "",
                    "Hosts, or host:port, that may be fetched from although their address is"
                        + " private.")),
            env.text(
                "WIREROOM_INGEST_KEY",
                "",
                "Key that may do everything; people sign in with it. While there is no key at all,"
                    + " everybody may."),
            AccessSettings.from(env, Rates.NONE),
            env.text(
                "WIREROOM_CALLBACK_URL",
                "",
                "Public http or https address of this service, for WebSub hubs to push to; empty"
                    + " switches WebSub off."),
            env.duration(
                "WIREROOM_PUSHED_POLL",
                Duration.ofHours(6),
                "Time between two polls of a source whose hub pushes."),
            env.number(
                "WIREROOM_BACKFILL_DOCUMENTS",
                1,
                10_000,
                200,
                "Most documents of an archived feed (RFC 5005) that one walk through it fetches."),
            env.text(
                "WIREROOM_FOLDER",
                "",
                "Folder with a sub-directory for each source id; files put there are taken and"
                    + " moved to `.done` or `.failed`."));
    if (!settings.callbackUrl().isEmpty() && !isWebAddress(settings.callbackUrl())) {
      env.problem("WIREROOM_CALLBACK_URL takes an http or https address");
    }
    if (!settings.folder().isEmpty() && !Files.isDirectory(Path.of(settings.folder()))) {
      env.problem("WIREROOM_FOLDER takes a directory that is there");
    }
    env.check();
    return settings;
  }

  /** Who may do what by the API. */
  AccessSettings callers() {
    return (deskKey.isEmpty() ? access : access.with(ApiKey.ofAll("desk", deskKey)))
        .openWithoutKeys();
  }

  /** Our name as sites write it in robots.txt. */
  String robotName() {
    Matcher product = PRODUCT.matcher(userAgent);
    return product.lookingAt() ? product.group() : "wireroom";
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
