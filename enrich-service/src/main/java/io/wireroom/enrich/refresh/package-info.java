/** Finds the articles that a change of the vocabulary touches, and has them enriched again. */
@NullMarked
package io.wireroom.enrich.refresh;

import org.jspecify.annotations.NullMarked;
