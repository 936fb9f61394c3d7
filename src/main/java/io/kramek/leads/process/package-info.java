/** The engine's side of leads. */
package io.kramek.leads.process;
