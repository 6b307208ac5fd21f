/** What tells bytes apart, and what proves who made them. */
@NullMarked
package io.wireroom.runtime.digest;

import org.jspecify.annotations.NullMarked;
