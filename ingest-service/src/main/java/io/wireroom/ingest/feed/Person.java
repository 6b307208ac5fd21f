package io.wireroom.ingest.feed;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One who wrote something, while the element is read: by name, else by text, else by address. */
final class Person {
  private static final int LONGEST = 1_000;
  private static final Set<String> PARTS = Set.of("name", "email", "uri", "url");
  private static final Pattern EMAIL_AND_NAME =
      Pattern.compile("[^\\s@]+@[^\\s@]+\\s*\\(([^)]+)\\)");
  private static final Pattern NAME_AND_EMAIL =
      Pattern.compile("([^<(]+?)\\s*[<(][^\\s@]+@[^\\s@]+[>)]");

  private final StringBuilder text = new StringBuilder();
  private String name = "";
  private String email = "";

  /** Returns the name out of a text in which an address may stand before or after it. */
  static String name(String text) {
    String value = text.strip();
    if (value.indexOf('@') < 0 || value.length() > LONGEST) {
      return value;
    }
    Matcher emailFirst = EMAIL_AND_NAME.matcher(value);
    if (emailFirst.matches()) {
      return emailFirst.group(1);
    }
    Matcher nameFirst = NAME_AND_EMAIL.matcher(value);
    return nameFirst.matches() ? nameFirst.group(1) : value;
  }

  /** Takes a field of the element. */
  void set(String field, String value) {
    String part = field.substring(field.indexOf(':') + 1);
    if (part.equals("name") && name.isEmpty()) {
      name = value.strip();
    } else if (part.equals("email") && email.isEmpty()) {
      email = value.strip();
    }
  }

  /** Whether a field belongs to a person. */
  static boolean isPart(String field) {
    return PARTS.contains(field.substring(field.indexOf(':') + 1));
  }

  /** Takes text that stands in the element itself, as some writers have it. */
  void text(char[] characters, int from, int length) {
    if (text.length() < LONGEST) {
      text.append(characters, from, Math.min(length, LONGEST));
    }
  }

  /** What the person is known by; empty when by nothing. */
  String known() {
    if (!name.isEmpty()) {
      return name(name);
    }
    return email.isEmpty() ? name(text.toString()) : email;
  }
}
