package io.kramek.calendars;

import io.kramek.identity.UserId;

/**
 * Somebody will be away at other times than was known, or somebody else stands in for them. Told in
 * the transaction in which it is written.
 */
public record AbsenceChanged(UserId user) {}
