/** What sentences say of the things they mention: that they are, are not, or may be. Pure. */
@NullMarked
package io.wireroom.enrich.assertion;

import org.jspecify.annotations.NullMarked;
