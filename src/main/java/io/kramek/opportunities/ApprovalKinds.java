package io.kramek.opportunities;

/** The kinds of approval that are about something a deal knows by itself. */
final class ApprovalKinds {

  static final String DISCOUNT = "DISCOUNT";
  static final String PAYMENT_TERMS = "PAYMENT_TERMS";
  static final String NON_STANDARD_CONTRACT = "NON_STANDARD_CONTRACT";

  private ApprovalKinds() {}
}
