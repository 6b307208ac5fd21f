/** What the HTTP interface is, for programs (OpenAPI) and for people (a page made of the same). */
@NullMarked
package io.wireroom.search.docs;

import org.jspecify.annotations.NullMarked;
