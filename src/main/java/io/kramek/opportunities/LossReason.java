package io.kramek.opportunities;

/** Why a deal was lost. */
public enum LossReason {
  PRICE,
  COMPETITOR,
  NO_DECISION,
  NO_BUDGET,
  TIMING,
  PRODUCT_FIT,
  OTHER
}
