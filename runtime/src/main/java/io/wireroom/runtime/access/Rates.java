package io.wireroom.runtime.access;

import io.wireroom.runtime.settings.Settings;

/**
 * How many requests a minute are answered.
 *
 * @param address of one address without a key; 0 for no limit
 * @param known of one key or subject; 0 for no limit
 */
public record Rates(int address, int known) {
  /** No limits: for a service whose callers bring us something. */
  public static final Rates NONE = new Rates(0, 0);

  /** For a service that people and programs ask: ten a second, and a hundred for who has a key. */
  public static final Rates OF_READERS = new Rates(600, 6_000);

  private static final int MOST = 1_000_000;

  static Rates from(Settings env, Rates normally) {
    return new Rates(
        env.number(
            "WIREROOM_RATE_LIMIT",
            0,
            MOST,
            normally.address(),
            "Requests a minute of one address without a key; 0 for no limit."),
        env.number(
            "WIREROOM_RATE_LIMIT_KEY",
            0,
            MOST,
            normally.known(),
            "Requests a minute of one key or subject; 0 for no limit."));
  }
}
