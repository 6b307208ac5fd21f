package io.wireroom.search;

import io.wireroom.runtime.access.AccessSettings;
import io.wireroom.runtime.access.Rates;
import io.wireroom.runtime.settings.HttpSettings;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import io.wireroom.search.notice.RetryRule;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of the search service.
 *
 * @param index alias that reads and writes go through
 * @param longestPause ceiling of the pause between two tries while Elasticsearch is away
 * @param publicUrl where readers reach the service; empty takes it from each request
 * @param access who may do what
 * @param allowedHosts receivers that may have private addresses
 * @param semantic whether articles near to a question in meaning are found, too
 * @param retries when receivers that do not answer are told again
 */
public record SearchSettings(
    KafkaSettings kafka,
    HttpSettings http,
    ElasticsearchSettings elasticsearch,
    String index,
    Duration longestPause,
    String publicUrl,
    AccessSettings access,
    Set<String> allowedHosts,
    boolean semantic,
    RetryRule retries) {

  /**
   * Reads the settings.
   *
   * @throws io.wireroom.runtime.settings.InvalidSettings when some cannot be used
   */
  public static SearchSettings from(Settings env) {
    SearchSettings settings =
        new SearchSettings(
            KafkaSettings.from(env),
            HttpSettings.from(env, 8083),
            ElasticsearchSettings.from(env),
            env.text(
                "WIREROOM_SEARCH_INDEX", "articles", "Alias that reads and writes go through."),
            env.duration(
                "WIREROOM_BACKOFF_MAX",
                Duration.ofSeconds(30),
                "Longest pause between two tries of a batch."),
            env.text(
                "WIREROOM_PUBLIC_URL",
                "",
                "Where readers reach this service, for links in feeds, such as `https://news.example.org`; when empty the request tells."),
            AccessSettings.from(env, Rates.OF_READERS),
            Set.copyOf(
                env.list(
                    "WIREROOM_ALLOWED_HOSTS",
                    "",
                    "Hosts, or host:port, that may be told by webhook or hub although their address is private.")),
            env.flag(
                "WIREROOM_SEMANTIC",
                false,
                "Finds articles near in meaning, too, where few fulfil a question; takes about 220 MB besides the heap, and half a processor while articles come."),
            new RetryRule(
                env.duration(
                    "WIREROOM_TELL_PAUSE",
                    Duration.ofSeconds(5),
                    "Pause before a webhook or subscriber that did not answer is told again; each pause is four times as long as the last, up to 8 hours."),
                env.number(
                    "WIREROOM_TELL_TRIES",
                    1,
                    20,
                    9,
                    "How often a webhook or subscriber is told before it is given up; nine take half a day.")));
    if (!settings.index().matches("[a-z0-9][a-z0-9-]{0,99}")) {
      env.problem(
          "WIREROOM_SEARCH_INDEX takes lower-case letters, digits and hyphens, at most 100");
    }
    if (!settings.publicUrl().matches("|https?://[^/?#\\s]+")) {
      env.problem("WIREROOM_PUBLIC_URL takes http or https, a host and a port, without a path");
    }
    env.check();
    return settings;
  }
}
