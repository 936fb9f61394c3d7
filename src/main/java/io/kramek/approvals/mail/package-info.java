/** Deciding from an e-mail, without logging in: one link, one seat, one decision. */
package io.kramek.approvals.mail;
