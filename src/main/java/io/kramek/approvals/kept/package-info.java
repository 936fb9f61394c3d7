/** What is kept of requests: the facts they were made with, the levels, and what was said. */
package io.kramek.approvals.kept;
