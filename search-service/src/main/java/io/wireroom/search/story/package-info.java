/** The work that an article is part of, and the story that it tells with others over time. */
@NullMarked
package io.wireroom.search.story;

import org.jspecify.annotations.NullMarked;
