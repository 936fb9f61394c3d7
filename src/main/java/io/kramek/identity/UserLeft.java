package io.kramek.identity;

/**
 * Somebody works here no more. Published in the transaction that says so: whoever waits for a
 * decision of theirs finds somebody else in it.
 */
public record UserLeft(UserId user) {}
