/** Pairs of articles of which it is known whether one is a copy of the other, and of which. */
@NullMarked
package io.wireroom.cli.copies;

import org.jspecify.annotations.NullMarked;
