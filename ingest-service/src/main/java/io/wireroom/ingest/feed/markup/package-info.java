/**
 * Reads markup as publishers write it, well-formed or not, in one pass of constant memory, and
 * tells what it mended.
 */
@NullMarked
package io.wireroom.ingest.feed.markup;

import org.jspecify.annotations.NullMarked;
