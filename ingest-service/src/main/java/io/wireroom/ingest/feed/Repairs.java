package io.wireroom.ingest.feed;

import io.wireroom.event.Repair;
import io.wireroom.ingest.feed.markup.Mended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what was mended: each kind once, with its first place and how often it was met. */
public final class Repairs implements Mended {
  private static final int LONGEST_DETAIL = 200;

  private static final class Noted {
    private final String detail;
    private int count = 1;

    Noted(String detail) {
      this.detail = detail;
    }
  }

  private @Nullable Map<String, Noted> noted;
  private @Nullable Repairs instead;

  /** Notes one. */
  @Override
  public void add(String code, String detail) {
    if (instead != null) {
      instead.add(code, detail);
      return;
    }
    if (noted == null) {
      noted = new LinkedHashMap<>();
    }
    Noted before = noted.get(code);
    if (before == null) {
      noted.put(code, new Noted(detail));
    } else {
      before.count++;
    }
  }

  /** From here on it is an entry that is mended; null for the document as a whole again. */
  public void divert(@Nullable Repairs entry) {
    instead = entry;
  }

  /** All that were noted, in the order in which they were met first. */
  public List<Repair> all() {
    if (noted == null) {
      return List.of();
    }
    List<Repair> repairs = new ArrayList<>(noted.size());
    noted.forEach(
        (code, one) -> {
          String detail = one.count == 1 ? one.detail : one.detail + " (" + one.count + " times)";
          repairs.add(
              new Repair(
                  code,
                  detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail));
        });
    return repairs;
  }
}
