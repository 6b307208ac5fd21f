/** Searches that leave the house: as feeds to follow, and as files of all that was found. */
@NullMarked
package io.wireroom.search.out;

import org.jspecify.annotations.NullMarked;
