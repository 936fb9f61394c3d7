/** The language of the approval policy: what a manager writes into a row, and what it means. */
@NamedInterface("policy")
package io.kramek.approvals.policy;

import org.springframework.modulith.NamedInterface;
