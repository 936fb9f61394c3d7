package io.kramek.shared;

import java.util.UUID;

/**
 * Points to a record of any module, for what hangs on records of many kinds: tasks, activities,
 * escalations.
 *
 * @param type the noun of the record, as in {@code lead}
 * @param id the record
 */
public record SubjectRef(String type, UUID id) {

  public static final String LEAD = "lead";
  public static final String OPPORTUNITY = "opportunity";
  public static final String APPROVAL = "approval";
  public static final String ESCALATION = "escalation";
  public static final String CUSTOMER = "customer";
  public static final String RETENTION_CASE = "retentionCase";
  public static final String STOCK_OUT = "stockOut";
  public static final String CARE_CORRECTION = "careCorrection";
  public static final String LOYALTY_MOMENT = "loyaltyMoment";
  public static final String WIN_BACK = "winBack";
  public static final String RELEASE_REQUEST = "releaseRequest";

  /** Reads {@code type:id}. */
  public static SubjectRef parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(text + " is not type:id");
    }
    return new SubjectRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return type + ":" + id;
  }
}
