package io.wireroom.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HTML that means harm: known kinds of it, and seeded mixtures of their parts. */
final class HostileHtml {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[ntr0\"\\\\])");
  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "b",
          "i",
          "a",
          "table",
          "tr",
          "td",
          "ul",
          "li",
          "svg",
          "math",
          "mtext",
          "mglyph",
          "malignmark",
          "style",
          "script",
          "title",
          "textarea",
          "noscript",
          "template",
          "foreignObject",
          "desc",
          "annotation-xml",
          "select",
          "option",
          "form",
          "iframe",
          "xmp",
          "plaintext",
          "h1",
          "span",
          "img",
          "br",
          "font",
          "nobr",
          "button",
          "details",
          "summary",
          "ruby",
          "rt",
          "dl",
          "dd",
          "caption",
          "tbody",
          "frameset",
          "body",
          "head",
          "html",
          "pre");
  private static final List<String> ATTRIBUTES =
      List.of(
          "href=\"javascript:alert(1)\"",
          "href='https://e.example.org/?utm_source=x&a=b'",
          "src=x onerror=alert(1)",
          "src=//e.example.org/x.png",
          "onclick=alert(1)",
          "style=\"position:fixed\"",
          "title=\"</style><img src=x onerror=alert(1)>\"",
          "title='--><script>alert(1)</script>'",
          "alt=`",
          "id=x",
          "\"",
          "'",
          "=",
          "/",
          "lang=en",
          "encoding=text/html",
          "width=1",
          "data-src=javascript:alert(1)",
          "srcset=\"x 1x,\"",
          "title=\"{{x}}\"",
          "colspan=2");
  private static final List<String> TEXTS =
      List.of(
          "x",
          " ",
          "\n",
          "&lt;",
          "&amp;lt;",
          "&#x3c;script&#x3e;",
          "<",
          ">",
          "\"",
          "'",
          "<!--",
          "-->",
          "--!>",
          "<![CDATA[",
          "]]>",
          "<?",
          "</",
          "{{",
          "}}",
          "\u0000",
          "\u00a0",
          "\u2028",
          "&",
          "&#0;",
          "`",
          "<%",
          "\\",
          "\ud83d\ude00",
          "=",
          "@");

  private HostileHtml() {}

  /** The fragments that are kept as a file. */
  static Stream<String> known() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(HostileHtml.class.getResourceAsStream("hostile.txt")),
                StandardCharsets.UTF_8))) {
      return file
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(line -> ESCAPE.matcher(line).replaceAll(HostileHtml::unescaped))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A mixture of parts; the same for the same seed. */
  static String mixture(long seed) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder();
    int parts = 2 + random.nextInt(25);
    for (int part = 0; part < parts; part++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> open(random, html);
        case 2 -> html.append("</").append(one(TAGS, random)).append('>');
        default -> html.append(one(TEXTS, random));
      }
    }
    return html.toString();
  }

  private static void open(Random random, StringBuilder html) {
    html.append('<').append(one(TAGS, random));
    for (int count = random.nextInt(3); count > 0; count--) {
      html.append(random.nextInt(8) == 0 ? "/" : " ").append(one(ATTRIBUTES, random));
    }
    html.append(random.nextInt(10) == 0 ? "" : random.nextInt(8) == 0 ? "/>" : ">");
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String unescaped(MatchResult escape) {
    String code = escape.group(1);
    String character =
        switch (code.charAt(0)) {
          case 'n' -> "\n";
          case 't' -> "\t";
          case 'r' -> "\r";
          case '0' -> "\0";
          case 'u' -> Character.toString((char) Integer.parseInt(code.substring(1), 16));
          default -> code;
        };
    return java.util.regex.Matcher.quoteReplacement(character);
  }
}
