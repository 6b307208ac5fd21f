/** Makes other people's HTML safe and plain. Thinks only. */
@NullMarked
package io.wireroom.ingest.html;

import org.jspecify.annotations.NullMarked;
