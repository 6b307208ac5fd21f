/** How well what was built does, measured against what people expect. */
@NullMarked
package io.wireroom.cli.evaluate;

import org.jspecify.annotations.NullMarked;
