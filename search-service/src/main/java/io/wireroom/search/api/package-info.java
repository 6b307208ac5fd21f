/** The HTTP interface for programs. */
@NullMarked
package io.wireroom.search.api;

import org.jspecify.annotations.NullMarked;
