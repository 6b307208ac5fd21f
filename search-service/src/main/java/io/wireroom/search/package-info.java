/** The search service: its parts, its settings, its process. */
@NullMarked
package io.wireroom.search;

import org.jspecify.annotations.NullMarked;
