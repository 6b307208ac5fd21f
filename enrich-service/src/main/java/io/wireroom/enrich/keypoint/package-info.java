/** The sentences that say most of what an article says. Pure. */
@NullMarked
package io.wireroom.enrich.keypoint;

import org.jspecify.annotations.NullMarked;
