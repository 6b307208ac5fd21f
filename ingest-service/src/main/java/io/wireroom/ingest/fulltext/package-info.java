/**
 * From a publisher's HTML page to the article in it: its text without what stands around it, and
 * what the page says of itself. Thinks only.
 *
 * <p>The way of finding the text is that of Arc90's Readability as Mozilla's Readability.js carries
 * it on: paragraphs vote for their ancestors, the winner and its like are kept, then what looks
 * like furniture is cleared out.
 *
 * @see <a href="https://github.com/mozilla/readability">Mozilla Readability</a>
 */
@NullMarked
package io.wireroom.ingest.fulltext;

import org.jspecify.annotations.NullMarked;
