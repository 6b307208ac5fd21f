package io.wireroom.enrich;

import io.wireroom.runtime.access.AccessSettings;
import io.wireroom.runtime.access.Rates;
import io.wireroom.runtime.settings.HttpSettings;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.time.Duration;

/**
 * Settings of the enrich service.
 *
 * @param model whether the learned model reads too, beside the dictionary
 * @param access who may do what over HTTP
 */
public record EnrichSettings(
    KafkaSettings kafka,
    HttpSettings http,
    Duration longestPause,
    boolean model,
    AccessSettings access) {
  /**
   * Reads the settings.
   *
   * @throws io.wireroom.runtime.settings.InvalidSettings when some cannot be used
   */
  public static EnrichSettings from(Settings env) {
    EnrichSettings settings =
        new EnrichSettings(
            KafkaSettings.from(env),
            HttpSettings.from(env, 8082),
            env.duration(
                "WIREROOM_BACKOFF_MAX",
                Duration.ofSeconds(30),
                "Longest pause between two tries of a batch."),
            env.flag(
                "WIREROOM_ENTITY_MODEL",
                true,
                "Find entities by the learned model too, beside the dictionary."),
            AccessSettings.from(env, Rates.OF_READERS));
    env.check();
    return settings;
  }
}
