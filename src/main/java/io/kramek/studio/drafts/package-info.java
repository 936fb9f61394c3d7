/**
 * Drafts: changed models, tables and forms that are not in force yet. They may be wrong, they are
 * never executed, and of two who edit one file the second waits or asks.
 */
package io.kramek.studio.drafts;
