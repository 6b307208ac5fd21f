/** What a revision changed, and how much that matters. Thinks only. */
@NullMarked
package io.wireroom.ingest.article.change;

import org.jspecify.annotations.NullMarked;
