/**
 * What somebody who writes a question may mean: completions while they write, corrections after.
 */
@NullMarked
package io.wireroom.search.suggest;

import org.jspecify.annotations.NullMarked;
