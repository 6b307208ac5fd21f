/** What kind of piece an article is, and what says so. Pure. */
@NullMarked
package io.wireroom.enrich.contenttype;

import org.jspecify.annotations.NullMarked;
