/** The project's own sample news. */
@NullMarked
package io.wireroom.cli.sample;

import org.jspecify.annotations.NullMarked;
