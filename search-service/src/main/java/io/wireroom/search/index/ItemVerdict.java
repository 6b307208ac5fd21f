package io.wireroom.search.index;

/**
 * What became of one item.
 *
 * @param outcome the kind of end
 * @param index concrete index that it was written to, or the alias when it was not
 * @param reason why it was not stored, for a person; empty when it was
 */
public record ItemVerdict(ItemOutcome outcome, String index, String reason) {}
