package io.wireroom.search.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path with parameters, from which others are made.
 *
 * @param path for example {@code /v1/articles}
 * @param parameters values by name, in order
 */
public record QueryLink(String path, Map<String, List<String>> parameters) {

  public QueryLink {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = java.util.Collections.unmodifiableMap(copy);
  }

  /** The same with one value in place of what the parameter had. */
  public QueryLink set(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new QueryLink(path, changed);
  }

  /** The same without the parameter. */
  public QueryLink unset(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    return new QueryLink(path, changed);
  }

  /** The same with one value more, or without it when it was there. */
  public QueryLink toggle(String name, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, values);
    return new QueryLink(path, changed);
  }

  /** Whether the parameter has the value. */
  public boolean has(String name, String value) {
    return parameters.getOrDefault(name, List.of()).contains(value);
  }

  /** The link with one value in place of what the parameter had. */
  public String with(String name, String value) {
    return set(name, value).text();
  }

  /** The link; parameters without a value are left out. */
  public String text() {
    StringBuilder link = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        if (!value.isEmpty()) {
          link.append(before).append(parameter.getKey()).append('=').append(encoded(value));
          before = '&';
        }
      }
    }
    return link.toString();
  }

  private static String encoded(String value) {
    // Colons are legal there and stand in every concept id
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
