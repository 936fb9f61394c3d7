/** What can be imported: the fields of each kind, what they point to, and how rows are stored. */
package io.kramek.imports.kind;
