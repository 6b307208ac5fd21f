/** Who may do what over HTTP, and how often: keys, tokens, scopes, rates, other sites' pages. */
@NullMarked
package io.wireroom.runtime.access;

import org.jspecify.annotations.NullMarked;
