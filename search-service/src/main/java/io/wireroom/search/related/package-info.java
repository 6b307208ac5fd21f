/** Articles that go with an article, and why. */
@NullMarked
package io.wireroom.search.related;

import org.jspecify.annotations.NullMarked;
