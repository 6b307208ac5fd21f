/** Articles near to a question in meaning, by vectors of their own beside the index of words. */
@NullMarked
package io.wireroom.search.semantic;

import org.jspecify.annotations.NullMarked;
