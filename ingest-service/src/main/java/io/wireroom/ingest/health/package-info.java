/** How each source is doing, in words that a person understands. */
@NullMarked
package io.wireroom.ingest.health;

import org.jspecify.annotations.NullMarked;
