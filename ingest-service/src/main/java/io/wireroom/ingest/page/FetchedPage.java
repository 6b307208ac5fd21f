package io.wireroom.ingest.page;

import org.jspecify.annotations.Nullable;

/** One HTML page as it was fetched: where it was in the end, and the bytes, decompressed. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FetchedPage(String url, @Nullable String contentType, byte[] body) {}
