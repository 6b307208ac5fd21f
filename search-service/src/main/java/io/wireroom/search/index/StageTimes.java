package io.wireroom.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the stages before this one were done with an article.
 *
 * @param ingestedAt when it was parsed; null when not known
 * @param enrichedAt when it was enriched; null when not known
 */
record StageTimes(@Nullable Instant ingestedAt, @Nullable Instant enrichedAt) {}
