/** The language of the approval policy: what a manager writes into a row, and what it means. */
package io.kramek.approvals.policy;
