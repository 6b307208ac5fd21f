/** Writes changes of the vocabulary to its topic. */
@NullMarked
package io.wireroom.enrich.publish;

import org.jspecify.annotations.NullMarked;
