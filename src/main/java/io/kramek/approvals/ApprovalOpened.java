package io.kramek.approvals;

import io.kramek.shared.SubjectRef;

/**
 * Somebody has asked for approval: what it is about stays as it is until it is decided. Published
 * in the transaction that opens the approval.
 */
public record ApprovalOpened(ApprovalId approval, SubjectRef subject) {}
