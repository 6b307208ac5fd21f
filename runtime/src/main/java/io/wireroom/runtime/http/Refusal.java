package io.wireroom.runtime.http;

import java.util.Map;

/**
 * A request that is not answered as wished, for a reason that the caller is told.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient Map<String, String> headers;
  private final transient Map<String, Object> members;

  /**
   * A refusal.
   *
   * @param status HTTP status, 4xx or 5xx
   * @param title what kind of refusal, the same for all of its kind
   * @param detail what was wrong this time and what would be right; shown to the caller
   * @param headers further response headers
   */
  protected Refusal(int status, String title, String detail, Map<String, String> headers) {
    this(status, title, detail, headers, Map.of());
  }

  /**
   * The same, and tells programs more.
   *
   * @param members further members of the problem document, JSON
   */
  protected Refusal(
      int status,
      String title,
      String detail,
      Map<String, String> headers,
      Map<String, Object> members) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.headers = headers;
    this.members = members;
  }

  /** HTTP status. */
  public final int status() {
    return status;
  }

  /** What kind of refusal it is. */
  public final String title() {
    return title;
  }

  /** Response headers that belong to it. */
  public final Map<String, String> headers() {
    return headers == null ? Map.of() : headers;
  }

  /** What the problem document says for programs beyond what each of them says. */
  final Map<String, Object> members() {
    return members == null ? Map.of() : members;
  }

  /** The caller's parameter or body is wrong; tells which and what it takes. */
  public static final class BadRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Refuses a parameter: {@code new BadRequest("size", "a whole number from 1 to 100")}. */
    public BadRequest(String parameter, String takes) {
      this(parameter + " takes " + takes);
    }

    /** Refuses in free words. */
    public BadRequest(String detail) {
      super(400, "Bad request", detail, Map.of());
    }

    /**
     * Refuses a parameter for what stands at one place of it.
     *
     * @param position first UTF-16 code unit of it, from 0
     */
    public BadRequest(String parameter, String problem, int position) {
      super(
          400,
          "Bad request",
          "%s, at position %d: %s".formatted(parameter, position, problem),
          Map.of(),
          Map.of("parameter", parameter, "position", position));
    }
  }

  /** There is no such thing. */
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
      super(404, "Not found", what, Map.of());
    }
  }

  /** It was there and was taken away on purpose. */
  public static final class Gone extends Refusal {
    private static final long serialVersionUID = 1L;

    public Gone(String what) {
      this(what, Map.of());
    }

    /** Tells programs more; {@code members} are JSON. */
    public Gone(String what, Map<String, Object> members) {
      super(410, "Gone", what, Map.of(), members);
    }
  }

  /** It contradicts what is there. */
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    public Conflict(String what) {
      super(409, "Conflict", what, Map.of());
    }
  }

  /** The body is larger than is taken. */
  public static final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what) {
      super(413, "Content too large", what, Map.of());
    }
  }

  /** The body has a content-encoding that is not taken. */
  public static final class UnsupportedEncoding extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses an encoding.
     *
     * @param taken those that are taken, as the header Accept-Encoding has them
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16">RFC 9110, 415</a>
     */
    public UnsupportedEncoding(String taken) {
      super(
          415,
          "Unsupported content-encoding",
          "Content-Encoding takes " + taken,
          Map.of("Accept-Encoding", taken));
    }
  }

  /** The body is of a kind that is not taken. */
  public static final class UnsupportedType extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Refuses a body for what its Content-Type says that it is. */
    public UnsupportedType(String what) {
      super(415, "Unsupported media type", what, Map.of());
    }
  }

  /** The body is of a kind, or says something, that cannot be worked with. */
  public static final class Unprocessable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unprocessable(String what) {
      super(422, "Unprocessable content", what, Map.of());
    }
  }

  /** Not now: something behind the service does not answer. */
  public static final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what) {
      super(503, "Unavailable", what, Map.of("Retry-After", "2"));
    }
  }
}
