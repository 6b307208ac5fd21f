/** A WebSub hub for the feeds that searches are given as. */
@NullMarked
package io.wireroom.search.hub;

import org.jspecify.annotations.NullMarked;
