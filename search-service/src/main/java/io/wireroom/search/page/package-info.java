/** The pages for people; they work without JavaScript. */
@NullMarked
package io.wireroom.search.page;

import org.jspecify.annotations.NullMarked;
