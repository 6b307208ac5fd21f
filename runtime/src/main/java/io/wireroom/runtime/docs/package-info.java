/** What the HTTP interface is, for programs (OpenAPI) and for people (a page made of the same). */
@NullMarked
package io.wireroom.runtime.docs;

import org.jspecify.annotations.NullMarked;
