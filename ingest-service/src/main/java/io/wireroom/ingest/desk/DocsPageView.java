package io.wireroom.ingest.desk;

import io.wireroom.runtime.docs.DocsPage;

/** The page that documents the HTTP interface. */
public record DocsPageView(Visitor visitor, DocsPage page) {}
