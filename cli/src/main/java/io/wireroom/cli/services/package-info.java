/** The three services as the command runs them: in its own process, or each in one of its own. */
@NullMarked
package io.wireroom.cli.services;

import org.jspecify.annotations.NullMarked;
