package io.kramek.retention.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The one statement that counts facts. What each column means: docs/customer-facts.md. */
final class FactSql {

  /** The columns that are counted; the others of {@code customer_facts} say who and when. */
  private static final List<String> COLUMNS =
      List.of(
          "first_purchase_on",
          "last_purchase_on",
          "purchases",
          "purchase_days",
          "revenue",
          "returned",
          "series_bought",
          "intervals",
          "interval_days",
          "interval_deviation",
          "missed_intervals",
          "purchases_12m",
          "revenue_12m",
          "list_12m",
          "margin_12m",
          "cost_to_serve_12m",
          "contacts_12m",
          "contacts_planned_12m",
          "contacts_kept_12m",
          "last_contact_on",
          "response_hours_12m",
          "complaints_12m",
          "late_services_12m",
          "overdue_days_12m",
          "revenue_before",
          "unpaid_since");

  private static final String PURCHASES =
      """
      visited as (
        select customer_id, bought_on, count(*) purchases, sum(revenue) revenue, sum(returned) returned, sum(list) list,
          sum(margin) margin, count(margin) margins,
          bought_on - lag(bought_on) over (partition by customer_id order by bought_on) gap
        from bought group by customer_id, bought_on),
      spaced as (select *, avg(gap) over (partition by customer_id) usual from visited),
      purchases as (
        select customer_id, min(bought_on) first_purchase_on, max(bought_on) last_purchase_on,
          sum(purchases)::int purchases, count(*)::int purchase_days,
          sum(revenue) revenue, sum(returned) returned,
          count(gap)::int intervals, round(avg(gap), 2) interval_days, round(stddev_pop(gap), 2) interval_deviation,
          (count(*) filter (where gap > 1.5 * usual))::int missed_intervals,
          (sum(purchases) filter (where bought_on > :yearAgo))::int purchases_12m,
          sum(revenue) filter (where bought_on > :yearAgo) revenue_12m,
          sum(list) filter (where bought_on > :yearAgo) list_12m,
          case when sum(purchases - margins) filter (where bought_on > :yearAgo) > 0 then null
            else coalesce(sum(margin) filter (where bought_on > :yearAgo), 0) end margin_12m,
          sum(revenue) filter (where bought_on > :twoYearsAgo and bought_on <= :yearAgo) revenue_before
        from spaced group by customer_id)""";

  private static final String PAID =
      """
      paid as (
        select y.purchase_id, sum(y.amount) amount, max(y.paid_on) paid_on
        from purchase_paid y where {y.customer_id} and y.paid_on <= :asOf
        group by y.purchase_id),
      invoiced as (
        select p.customer_id, p.due_on, y.paid_on,
          p.amount <= coalesce(y.amount, 0) + coalesce(g.amount, 0) settled
        from purchase_made p left join paid y on y.purchase_id = p.id left join gone g on g.purchase_id = p.id
        where {p.customer_id} and p.bought_on <= :asOf and p.due_on is not null),
      payments as (
        select customer_id,
          round(avg(greatest(0, paid_on - due_on)) filter (
            where settled and paid_on is not null and due_on > :yearAgo and due_on <= :asOf), 2) overdue_days_12m,
          min(due_on) filter (where not settled) unpaid_since
        from invoiced group by customer_id)""";

  private static final String SERIES =
      """
      series as (
        select l.customer_id, count(distinct d.series)::int series_bought
        from purchase_item l join product_series d on d.product_id = l.product_id
          join purchase_made p on p.id = l.purchase_id
        where {l.customer_id} and {p.customer_id} and p.bought_on <= :asOf
        group by l.customer_id)""";

  private static final String CONTACTS =
      """
      contacts as (
        select customer_id,
          round(sum(cost) filter (where done_on > :yearAgo and done_on <= :asOf), 4) cost_to_serve_12m,
          (count(*) filter (where conversation and done_on > :yearAgo and done_on <= :asOf))::int contacts_12m,
          (count(*) filter (where conversation and planned_on > :yearAgo
            and (planned_on < :asOf or planned_on = :asOf and done_on <= :asOf)))::int contacts_planned_12m,
          (count(*) filter (where conversation and planned_on > :yearAgo and planned_on <= :asOf
            and done_on <= planned_on))::int contacts_kept_12m,
          max(done_on) filter (where conversation and done_on <= :asOf) last_contact_on
        from happened group by customer_id),
      care as (
        select k.customer_id,
          (count(*) filter (where k.kind = 'COMPLAINT'))::int complaints_12m,
          (count(*) filter (where k.kind = 'LATE_SERVICE'))::int late_services_12m,
          round(avg(k.working_hours), 2) response_hours_12m
        from care_event k
        where {k.customer_id} and k.happened_on > :yearAgo and k.happened_on <= :asOf
        group by k.customer_id)""";

  private static final String COUNTED =
      """
      counted as (
        select c.id, p.first_purchase_on, p.last_purchase_on, coalesce(p.purchases, 0) purchases,
          coalesce(p.purchase_days, 0) purchase_days, coalesce(round(p.revenue, 4), 0) revenue,
          coalesce(round(p.returned, 4), 0) returned, coalesce(s.series_bought, 0) series_bought,
          coalesce(p.intervals, 0) intervals, p.interval_days, p.interval_deviation,
          coalesce(p.missed_intervals, 0) missed_intervals, coalesce(p.purchases_12m, 0) purchases_12m,
          coalesce(round(p.revenue_12m, 4), 0) revenue_12m, coalesce(round(p.list_12m, 4), 0) list_12m,
          case when p.customer_id is null then 0 else round(p.margin_12m, 4) end margin_12m,
          coalesce(t.cost_to_serve_12m, 0) cost_to_serve_12m, coalesce(t.contacts_12m, 0) contacts_12m,
          coalesce(t.contacts_planned_12m, 0) contacts_planned_12m, coalesce(t.contacts_kept_12m, 0) contacts_kept_12m,
          t.last_contact_on, k.response_hours_12m, coalesce(k.complaints_12m, 0) complaints_12m,
          coalesce(k.late_services_12m, 0) late_services_12m, y.overdue_days_12m,
          coalesce(round(p.revenue_before, 4), 0) revenue_before, y.unpaid_since
        from customer c
          left join purchases p on p.customer_id = c.id
          left join payments y on y.customer_id = c.id
          left join series s on s.customer_id = c.id
          left join contacts t on t.customer_id = c.id
          left join care k on k.customer_id = c.id
        where {c.id})""";

  private FactSql() {}

  /**
   * The statement. What is the same as before is found by a join, because a conflict locks a row
   * and so writes it.
   *
   * @param which condition on a column that holds the id of a customer, with {@code %s} for it
   */
  static String upsert(String which) {
    String columns = String.join(", ", COLUMNS);
    return """
        with %s,
        %s,
        %s,
        %s,
        %s,
        %s,
        %s,
        %s
        insert into customer_facts (customer_id, counted_to, %s)
        select n.id, :asOf, %s from counted n left join customer_facts f on f.customer_id = n.id
        where f.customer_id is null or (%s) is distinct from (%s)
        on conflict (customer_id) do update set counted_to = excluded.counted_to, %s
        """
        .formatted(
            CountedSql.gone(which),
            CountedSql.bought(which),
            PURCHASES,
            CountedSql.of(PAID, which),
            CountedSql.of(SERIES, which),
            CountedSql.happened(which),
            CountedSql.of(CONTACTS, which),
            CountedSql.of(COUNTED, which),
            columns,
            each("n.%s"),
            each("f.%s"),
            each("n.%s"),
            each("%1$s = excluded.%1$s"));
  }

  private static String each(String form) {
    return COLUMNS.stream().map(form::formatted).collect(Collectors.joining(", "));
  }
}
