package io.wireroom.ingest.feed;

import io.wireroom.event.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what was mended: each kind once, with its first place and how often it was met. */
public final class Repairs {
  private static final int LONGEST_DETAIL = 200;

  private record Noted(String detail, int count) {}

  private final Map<String, Noted> noted = new LinkedHashMap<>();

  /** Notes one. */
  public void add(String code, String detail) {
    noted.merge(
        code, new Noted(detail, 1), (first, again) -> new Noted(first.detail(), first.count() + 1));
  }

  /** All that were noted, in the order in which they were met first. */
  public List<Repair> all() {
    List<Repair> repairs = new ArrayList<>(noted.size());
    noted.forEach(
        (code, one) -> {
          String detail =
              one.count() == 1 ? one.detail() : one.detail() + " (" + one.count() + " times)";
          repairs.add(
              new Repair(
                  code,
                  detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail));
        });
    return repairs;
  }
}
