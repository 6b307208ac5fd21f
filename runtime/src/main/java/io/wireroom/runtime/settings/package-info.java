/** Settings from the environment: each is one line with its limits, default and meaning. */
@NullMarked
package io.wireroom.runtime.settings;

import org.jspecify.annotations.NullMarked;
