package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import io.kramek.opportunities.DealsWonElsewhere;
import io.kramek.opportunities.OpportunityId;
import io.kramek.opportunities.OpportunityReopened;
import io.kramek.opportunities.OpportunityWon;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes purchases of won deals, in one statement for any number of them. The first purchase has the
 * id of its deal. Where a won deal is opened again, what is left of its purchase is given back; won
 * once more, it is another purchase.
 */
@Component
@Transactional
class DealPurchases {

  /** As many as one transaction takes up that were won before anybody recorded purchases. */
  private static final int AT_ONCE = 5_000;

  /**
   * A deal without a customer, without an amount, or in a currency without a rate of its day is no
   * purchase yet. A deal without items is one line of its name.
   */
  private static final String TAKE =
      """
      with deals as (
        select d.*, w.won_on, r.rate, case when b.times = 0 then d.id else gen_random_uuid() end purchase_id,
          'deal-' || d.id || case when b.times = 0 then '' else '-' || b.times + 1 end number
        from won_deal d cross join lateral (select (d.won_at at time zone :zone)::date won_on) w
        cross join lateral (
          select count(*) times, coalesce(bool_or(p.amount = 0 or p.amount > coalesce(
            (select sum(g.amount) from purchase_return g where g.purchase_id = p.id), 0)), false) stands
          from purchase p where p.deal_id = d.id) b
        cross join lateral (
          select 1::numeric rate where d.currency = :own
          union all
          (select e.rate from exchange_rate e where d.currency <> :own and e.currency = d.currency and e.valid_from <= w.won_on
            order by e.valid_from desc limit 1)) r
        where d.customer_id is not null and d.amount is not null and not b.stands and %s),
      taken as (
        insert into purchase (id, number, customer_id, source, bought_on, currency, amount, list_amount, cost, rate,
          recorded_at, deal_id)
        select purchase_id, number, customer_id, 'DEAL', won_on, currency, amount, list_amount, cost, rate, :now, id from deals
        on conflict do nothing
        returning id, customer_id, amount, list_amount, cost),
      lines as (
        insert into purchase_line (purchase_id, customer_id, position, product_id, name, quantity, amount, list_amount, cost)
        select t.id, t.customer_id, i.position, i.product_id, i.name, i.quantity, i.amount, i.list_amount, i.cost
        from taken t join deals d on d.purchase_id = t.id join won_deal_item i on i.deal_id = d.id
        union all
        select t.id, t.customer_id, 0, null, d.name, 1, t.amount, t.list_amount, t.cost
        from taken t join deals d on d.purchase_id = t.id
        where not exists (select 1 from won_deal_item i where i.deal_id = d.id))
      select customer_id from taken
      """;

  private static final String GIVE_BACK =
      """
      insert into purchase_return (id, number, purchase_id, customer_id, returned_on, amount, cost, recorded_at)
      select gen_random_uuid(), p.number || '-reopened', p.id, p.customer_id, greatest(p.bought_on, :today), p.amount - g.amount,
        greatest(p.cost - g.cost, 0), :now
      from purchase p cross join lateral (
        select coalesce(sum(b.amount), 0) amount, coalesce(sum(b.cost), 0) cost from purchase_return b
        where b.purchase_id = p.id) g
      where p.deal_id = :deal and p.amount > g.amount
      returning customer_id
      """;

  private static final String THESE = TAKE.formatted("d.id = any(:deals)");

  private static final String LEFT =
      TAKE.formatted(
          "not exists (select 1 from purchase p where p.id = d.id) order by d.won_at, d.id limit :most");

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String own;
  private final ZoneId zone;

  DealPurchases(
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${kramek.currency}") String own,
      @Value("${kramek.working-time.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
    this.own = own;
    this.zone = zone;
  }

  @EventListener
  void on(OpportunityWon won) {
    if (won.customer() != null && won.amount() != null) {
      take(Set.of(won.opportunity()));
    }
  }

  @EventListener
  void on(OpportunityReopened reopened) {
    if (reopened.won()) {
      tell(
          jdbc.sql(GIVE_BACK)
              .param("deal", reopened.opportunity().value())
              .param("today", LocalDate.ofInstant(clock.instant(), zone))
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .query(UUID.class)
              .set());
    }
  }

  @EventListener
  void on(DealsWonElsewhere won) {
    take(won.deals());
  }

  private void take(Collection<OpportunityId> deals) {
    tell(
        statement(THESE)
            .param("deals", deals.stream().map(OpportunityId::value).toArray(UUID[]::new))
            .query(UUID.class)
            .set());
  }

  /**
   * Takes up some of the deals that are no purchases yet: won before there were any, or since then
   * given a customer, an amount or a rate.
   *
   * @return whether there may be more
   */
  boolean catchUp() {
    var taken = statement(LEFT).param("most", AT_ONCE).query(UUID.class).list();
    tell(Set.copyOf(taken));
    return taken.size() == AT_ONCE;
  }

  private JdbcClient.StatementSpec statement(String sql) {
    return jdbc.sql(sql)
        .param("own", own)
        .param("zone", zone.getId())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private void tell(Set<UUID> customers) {
    if (!customers.isEmpty()) {
      events.publishEvent(
          new PurchasesChanged(
              customers.stream().map(CustomerId::new).collect(Collectors.toSet())));
    }
  }
}
