/** What another table would mean for all customers, and what must come out of it all the same. */
package io.kramek.retention.whatif;
