/** Files as other systems write them: recognised, read in a stream, values understood. */
package io.kramek.imports.csv;
