/** Finds the line that says where an article appeared first. Pure. */
@NullMarked
package io.wireroom.enrich.attribution;

import org.jspecify.annotations.NullMarked;
