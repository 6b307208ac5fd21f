/** What a paragraph of an article is to a reader. */
@NullMarked
package io.wireroom.search.text;

import org.jspecify.annotations.NullMarked;
