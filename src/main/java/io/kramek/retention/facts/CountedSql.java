package io.kramek.retention.facts;

/**
 * What is counted, each as a part of a {@code with}: purchases and contacts of some customers, up
 * to a day. Facts and reports are made of the same parts, so that one figure does not contradict
 * the other.
 */
public final class CountedSql {

  /** What came back by {@code :asOf}, by purchase. */
  private static final String GONE =
      """
      gone as (
        select r.purchase_id, sum(r.amount) amount, sum(r.cost) cost, bool_or(r.cost is null) cost_unknown
        from purchase_given_back r where {r.customer_id} and r.returned_on <= :asOf
        group by r.purchase_id)""";

  /** A purchase counts, on its own day, as what remained of it after its returns. */
  private static final String BOUGHT =
      """
      bought as (
        select p.customer_id, p.bought_on,
          (p.amount - coalesce(g.amount, 0)) * p.rate revenue,
          coalesce(g.amount, 0) * p.rate returned,
          coalesce(p.list_amount, p.amount) * p.rate
            * case when g.amount is null or p.amount = 0 then 1 else (p.amount - g.amount) / p.amount end list,
          case when g.cost_unknown is not true
            then (p.amount - coalesce(g.amount, 0) - p.cost + coalesce(g.cost, 0)) * p.rate end margin
        from purchase_made p left join gone g on g.purchase_id = p.id
        where {p.customer_id} and p.bought_on <= :asOf)""";

  /**
   * A contact, done or planned, and what it cost. Where a cost is in a currency that has no rate,
   * the duration tells.
   */
  private static final String HAPPENED =
      """
      happened as (
        select a.customer_id, a.kind, a.kind in ('CALL', 'MEETING', 'E_MAIL', 'VISIT') conversation,
          (a.done_at at time zone :zone)::date done_on, (a.planned_for at time zone :zone)::date planned_on,
          coalesce(
            case when a.cost_currency = :currency then a.cost
              when a.cost is not null then a.cost * (
                select x.rate from currency_worth x
                where x.currency = a.cost_currency and x.valid_from <= (a.done_at at time zone :zone)::date
                order by x.valid_from desc limit 1) end,
            coalesce(a.duration_minutes, c.usual_minutes) * c.per_hour / 60) cost
        from customer_contact_made a left join contact_cost c on c.kind = a.kind
        where {a.customer_id})""";

  private CountedSql() {}

  /**
   * {@code gone (purchase_id, amount, cost, cost_unknown)}: what came back by {@code :asOf}, in the
   * currency of the purchase.
   *
   * @param which condition on a column that holds the id of a customer, with {@code %s} for it
   */
  public static String gone(String which) {
    return of(GONE, which);
  }

  /**
   * {@code bought (customer_id, bought_on, revenue, returned, list, margin)}: one row a purchase up
   * to {@code :asOf}, in the company's currency; it reads {@link #gone}.
   *
   * @param which as there
   */
  public static String bought(String which) {
    return of(BOUGHT, which);
  }

  /**
   * {@code happened (customer_id, kind, conversation, done_on, planned_on, cost)}: one row a
   * contact, in the company's currency; it asks for {@code :zone} and {@code :currency}.
   *
   * @param which as there
   */
  public static String happened(String which) {
    return of(HAPPENED, which);
  }

  /** Puts the condition wherever a part has a column in braces. */
  static String of(String sql, String which) {
    return sql.replaceAll("\\{(\\w\\.\\w+)}", "(" + which.formatted("$1") + ")");
  }
}
