package io.wireroom.enrich.contenttype;

/**
 * The kind of an article.
 *
 * @param rule what said so, kebab-case: {@code publisher-label}, {@code publisher-category}, or a
 *     rule of title, lead or text
 * @param evidence the publisher's or the article's words that it took; empty when none spoke
 * @param confidence 0 to 1
 */
public record FoundContentType(ContentType type, String rule, String evidence, double confidence) {}
