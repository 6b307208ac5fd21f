package io.wireroom.search.page;

/**
 * Why a tag was given.
 *
 * @param rule kind of evidence
 * @param detail what was found
 */
public record Evidence(String rule, String detail) {}
