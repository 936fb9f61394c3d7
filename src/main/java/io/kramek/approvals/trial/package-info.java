/** What a changed policy would have meant, and whether it leads to somebody. */
package io.kramek.approvals.trial;
