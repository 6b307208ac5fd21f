/** Tells whether one article is a copy of another, which of them was first, and what differs. */
@NullMarked
package io.wireroom.search.copy;

import org.jspecify.annotations.NullMarked;
