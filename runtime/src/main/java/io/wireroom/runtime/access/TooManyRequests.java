package io.wireroom.runtime.access;

import io.wireroom.runtime.http.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The caller has called too often.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-4">RFC 6585, 429</a>
 */
public final class TooManyRequests extends Refusal {
  private static final long serialVersionUID = 1L;

  TooManyRequests(int quota, String policy, Duration wait) {
    super(
        429,
        "Too many requests",
        quota + " requests a minute are answered",
        Map.of("Retry-After", String.valueOf(wait.toSeconds() + 1)),
        Map.of(
            "type",
            "https://iana.org/assignments/http-problem-types#quota-exceeded",
            "violated-policies",
            List.of(policy)));
  }
}
