/** Fetching over HTTP from publishers: conditional, bounded, from guarded addresses. */
@NullMarked
package io.wireroom.ingest.fetch;

import org.jspecify.annotations.NullMarked;
