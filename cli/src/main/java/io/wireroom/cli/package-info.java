/** The {@code wireroom} command. */
@NullMarked
package io.wireroom.cli;

import org.jspecify.annotations.NullMarked;
