/** Writes enriched articles to the index: idempotent, in bulk, with a verdict for each. */
@NullMarked
package io.wireroom.search.index;

import org.jspecify.annotations.NullMarked;
