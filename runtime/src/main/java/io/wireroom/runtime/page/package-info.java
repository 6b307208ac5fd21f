/** Pages for people: templates, what they are styled with, and what browsers are told of them. */
@NullMarked
package io.wireroom.runtime.page;

import org.jspecify.annotations.NullMarked;
