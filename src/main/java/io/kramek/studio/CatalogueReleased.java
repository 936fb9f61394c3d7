package io.kramek.studio;

/**
 * Another catalogue is in force. Published in the transaction that releases it.
 *
 * @param number of the release
 * @param previous the release that was in force until now; 0 for none
 */
public record CatalogueReleased(int number, int previous) {}
