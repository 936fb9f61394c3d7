/** How the facts of customers are counted from what other modules have recorded. */
package io.kramek.retention.facts;
