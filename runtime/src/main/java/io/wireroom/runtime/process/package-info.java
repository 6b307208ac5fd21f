/** A service as a process: start, end, exit code. */
@NullMarked
package io.wireroom.runtime.process;

import org.jspecify.annotations.NullMarked;
