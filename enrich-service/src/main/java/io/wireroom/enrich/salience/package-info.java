/** How much an article is about each thing that it mentions. Pure. */
@NullMarked
package io.wireroom.enrich.salience;

import org.jspecify.annotations.NullMarked;
