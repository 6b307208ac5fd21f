/** When an article may be read at last: rules of sources, and what editors decide. */
@NullMarked
package io.wireroom.ingest.embargo;

import org.jspecify.annotations.NullMarked;
