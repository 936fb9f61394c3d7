package io.kramek.retention;

/**
 * What a decision about a customer may ask for. One list for tables, explanations and screens: the
 * name is what tables write, the unit what screens show, and the expression how the database tells
 * it of a customer on a day. Numbers are {@code numeric}; what nobody knows is {@code null}.
 *
 * <p>A name that ends with 12 counts the twelve months that end with the day. Money is in the
 * smallest unit of the company's currency, so that tables write {@code revenue12 / 100}.
 */
public enum Fact {
  /** Days since the first purchase. */
  TENURE_DAYS("tenureDays", Unit.DAYS, days("f.first_purchase_on")),
  /** Days since the last purchase. */
  RECENCY_DAYS("recencyDays", Unit.DAYS, days("f.last_purchase_on")),
  /** Purchases ever. */
  PURCHASES("purchases", Unit.COUNT, count("f.purchases")),
  /** Purchases within twelve months. */
  PURCHASES_12("purchases12", Unit.COUNT, count("f.purchases_12m")),
  /** What was bought ever, without tax, after discounts and returns. */
  REVENUE("revenue", Unit.MONEY, money("coalesce(f.revenue, 0)")),
  /** The same within twelve months. */
  REVENUE_12("revenue12", Unit.MONEY, money("coalesce(f.revenue_12m, 0)")),
  /** How revenue compares with the twelve months before, in percent; below zero where it falls. */
  REVENUE_CHANGE(
      "revenueChangePercent",
      Unit.PERCENT,
      "case when f.revenue_before > 0 then round(100 * (f.revenue_12m - f.revenue_before) / f.revenue_before, 1) end"),
  /** Revenue less what the goods cost us. */
  MARGIN_12("margin12", Unit.MONEY, money("f.margin_12m")),
  /** Margin as a share of revenue. */
  MARGIN_PERCENT_12(
      "marginPercent12",
      Unit.PERCENT,
      "case when f.revenue_12m > 0 then round(100 * f.margin_12m / f.revenue_12m, 1) end"),
  /** What contacts cost us: their recorded cost, or their duration at the rate of the channel. */
  COST_TO_SERVE_12("costToServe12", Unit.MONEY, money("coalesce(f.cost_to_serve_12m, 0)")),
  /** What was given away of the list price. */
  DISCOUNT_PERCENT_12(
      "discountPercent12",
      Unit.PERCENT,
      "case when f.list_12m > 0 then round(100 * (f.list_12m - f.revenue_12m) / f.list_12m, 1) end"),
  /** What came back of everything bought. */
  RETURNED_PERCENT(
      "returnedPercent",
      Unit.PERCENT,
      "case when f.revenue + f.returned > 0 then round(100 * f.returned / (f.revenue + f.returned), 1) end"),
  /** Mean of the days between two visits; known from the second visit on. */
  INTERVAL_DAYS("intervalDays", Unit.DAYS, "f.interval_days"),
  /** Standard deviation of those days as a share of their mean: 0 is a clock. */
  IRREGULARITY(
      "irregularity",
      Unit.RATIO,
      "case when f.interval_days > 0 then round(f.interval_deviation / f.interval_days, 2) end"),
  /** Intervals that were half as long again as usual or longer, of all. */
  MISSED_PERCENT(
      "missedPercent",
      Unit.PERCENT,
      "case when f.intervals > 0 then round(100.0 * f.missed_intervals / f.intervals, 1) end"),
  /** Usual intervals that have passed since the last visit: 2 is a visit missed. */
  INTERVALS_SILENT(
      "intervalsSilent",
      Unit.RATIO,
      "case when f.interval_days > 0 then round((:asOf::date - f.last_purchase_on) / f.interval_days, 2) end"),
  /**
   * How many days after the due day invoices were paid on average; on time is 0. What is not paid
   * does not count here.
   */
  OVERDUE_DAYS_12("overdueDays12", Unit.DAYS, "f.overdue_days_12m"),
  /** Days since the oldest unpaid invoice was due. */
  UNPAID_DAYS("unpaidDays", Unit.DAYS, "greatest(0, " + days("f.unpaid_since") + ")"),
  /** Probability that the customer is still one, by the BG/NBD model (Fader, Hardie, Lee 2005). */
  ACTIVE_PERCENT("activePercent", Unit.PERCENT, active()),
  /** Purchases that the same model expects within the next twelve months. */
  EXPECTED_PURCHASES_12("expectedPurchases12", Unit.RATIO, expected()),
  /** Series of the price list that the customer has bought from. */
  SERIES_BOUGHT("seriesBought", Unit.COUNT, count("f.series_bought")),
  /** People who work for the customer. */
  EMPLOYEES("employees", Unit.COUNT, "c.employees::numeric"),
  /** The customer's sector. */
  INDUSTRY("industry", Unit.TEXT, "c.industry"),
  /** Conversations of any kind. */
  CONTACTS_12("contacts12", Unit.COUNT, count("f.contacts_12m")),
  /** Days since the last conversation. */
  CONTACT_DAYS("contactDays", Unit.DAYS, days("f.last_contact_on")),
  /** Planned contacts that took place on time, of all that were due. */
  CONTACTS_KEPT_PERCENT_12(
      "contactsKeptPercent12",
      Unit.PERCENT,
      "case when f.contacts_planned_12m > 0 then round(100.0 * f.contacts_kept_12m / f.contacts_planned_12m, 1) end"),
  /** Working hours until the customer was answered, on average. */
  RESPONSE_HOURS_12("responseHours12", Unit.HOURS, "f.response_hours_12m"),
  /** Complaints. */
  COMPLAINTS_12("complaints12", Unit.COUNT, count("f.complaints_12m")),
  /** Services that came late. */
  LATE_SERVICES_12("lateServices12", Unit.COUNT, count("f.late_services_12m")),
  /** What keeps the customer with us: contracts, integrations, benefits that have not run out. */
  EXIT_BARRIERS(
      "exitBarriers",
      Unit.COUNT,
      "(select count(*)::numeric from exit_barrier b where b.customer_id = c.id and b.removed_at is null and (b.until is null or b.until >= :asOf::date))"),
  /** How valuable the customer is, as last decided. */
  TIER("tier", Unit.TEXT, "v.tier");

  /** What a fact is counted in. */
  public enum Unit {
    DAYS,
    HOURS,
    COUNT,
    PERCENT,
    RATIO,
    MONEY,
    TEXT
  }

  private final String key;
  private final Unit unit;
  private final String sql;

  Fact(String key, Unit unit, String sql) {
    this.key = key;
    this.unit = unit;
    this.sql = sql;
  }

  /** What tables call it. */
  public String key() {
    return key;
  }

  public Unit unit() {
    return unit;
  }

  /**
   * How the database tells it: over {@code customer_facts f}, {@code customer c}, {@code
   * customer_value v}, the fitted model {@code m} and the day {@code :asOf}; {@code :minor} is the
   * number of smallest units in one unit of the company's currency.
   */
  public String sql() {
    return sql;
  }

  private static String days(String date) {
    return "(:asOf::date - " + date + ")::numeric";
  }

  private static String count(String column) {
    return "coalesce(" + column + ", 0)::numeric";
  }

  private static String money(String amount) {
    return "round(" + amount + " * :minor)";
  }

  private static String expected() {
    return """
        case when m.r is null or f.first_purchase_on is null or f.first_purchase_on > :asOf::date then null
          else round(expected_purchases(m.r, m.alpha, m.a, m.b, f.purchase_days - 1,
            (f.last_purchase_on - f.first_purchase_on) / 7.0, (:asOf::date - f.first_purchase_on) / 7.0, 52)::numeric, 2) end""";
  }

  private static String active() {
    String days = "(f.last_purchase_on - f.first_purchase_on)";
    return """
        case when m.r is null or f.first_purchase_on is null or f.first_purchase_on > :asOf::date then null
          when f.purchase_days < 2 then 100
          else round((100 / (1 + m.a / (m.b + f.purchase_days - 2)
            * bounded_power((m.alpha + (:asOf::date - f.first_purchase_on) / 7.0) / (m.alpha + %s / 7.0), m.r + f.purchase_days - 1)))::numeric, 1) end"""
        .formatted(days);
  }
}
