/** Tells receivers by requests of ours, durably and without one waiting for another. */
@NullMarked
package io.wireroom.search.notice;

import org.jspecify.annotations.NullMarked;
