/** Requests to addresses that others have told us: guarded, and polite. */
@NullMarked
package io.wireroom.runtime.outgoing;

import org.jspecify.annotations.NullMarked;
