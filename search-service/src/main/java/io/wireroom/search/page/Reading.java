package io.wireroom.search.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a reader may want next.
 *
 * @param href where it is; null when the publisher gave no link
 * @param from who has it; null when not said
 * @param shared what it has in common, when we chose it
 */
public record Reading(
    String title, @Nullable String href, @Nullable String from, List<String> shared) {}
