package io.kramek.retention.cases;

/**
 * Whom a night may approach by itself. One thing at a time: nobody is thanked or won back while
 * somebody works to keep them, nobody is kept whom somebody wins back, whoever was left alone to
 * compare with is left alone as long as that is watched, and whoever asked for it for good.
 */
public final class Approach {

  private Approach() {}

  /**
   * A condition that asks for {@code :asOf}, and for the company's time zone as {@code :zone}.
   *
   * @param customer the column with the id of a customer
   */
  public static String free(String customer) {
    return """
        not exists (select 1 from retention_case r where r.customer_id = %1$s and (r.state <> 'CLOSED'
          or r.held_out and (r.opened_at at time zone :zone)::date >= cast(:asOf as date) - (select saved_days from retention_setting)))
        and not exists (select 1 from win_back w where w.customer_id = %1$s and w.state in ('OPEN', 'ASKED_NOT_TO'))"""
        .formatted(customer);
  }
}
