package io.wireroom.runtime.docs;

import gg.jte.Content;

/**
 * A page to be put into the layout of a service.
 *
 * @param content escaped already; styled with {@code /assets/docs.css}
 */
public record DocsPage(String title, Content content) {}
