/** Saved searches, and who is told when one of them finds something new. */
@NullMarked
package io.wireroom.search.alert;

import org.jspecify.annotations.NullMarked;
