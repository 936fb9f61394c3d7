package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.care.CareTables.Place;
import io.kramek.retention.care.CareTables.Single;
import io.kramek.retention.care.Decided.Rows;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The map of all customers: how well each is cared for, against how attractive each is. */
@Service
@Transactional
public class CareMap {

  /** What care and worth together come to. */
  public enum Zone {
    /** Far too little care. */
    NEGLECTED,
    TOO_LITTLE,
    MATCHED,
    TOO_MUCH,
    /** Does not buy any more; win-back sees to them. */
    LOST
  }

  /** What can be put right. */
  public enum Correction {
    DIRECTOR_CALL,
    MORE_CONTACTS,
    FEWER_CONTACTS,
    SELF_SERVICE,
    NONE
  }

  /** Over how many cells a side is divided. */
  public static final List<Integer> DIVISIONS = List.of(10, 20, 25, 50);

  /** Whose customers the map shows; every part may be {@code null}. */
  public record Filter(TeamId team, UserId owner, String tier) {}

  /**
   * A part of the map; every part may be {@code null}.
   *
   * @param cell its column and row are counted from zero, from no care and no worth
   */
  public record Area(Zone zone, Square cell) {

    public static final Area EVERYWHERE = new Area(null, null);
  }

  /** A cell of the map. */
  public record Square(int column, int row, int cells) {}

  /** How many customers of a zone stand in a cell. */
  public record DensityCell(int column, int row, Zone zone, long customers) {}

  /** How many customers a zone has. */
  public record ZoneCount(Zone zone, long customers) {}

  /**
   * The map.
   *
   * @param asOf the day the facts were taken on
   * @param reviewedAt when; {@code null} where the map was counted for this question
   * @param ground the zone of every cell for a customer without complaints, rows from no worth
   *     upwards
   */
  public record Density(
      LocalDate asOf,
      @Nullable Instant reviewedAt,
      int cells,
      long customers,
      List<DensityCell> density,
      List<ZoneCount> zones,
      List<List<Zone>> ground) {}

  /** A customer on the map. */
  public record CareRow(
      UUID id,
      String name,
      @Nullable PersonName owner,
      @Nullable TeamName team,
      @Nullable String tier,
      int care,
      int worth,
      Zone zone,
      Correction correction,
      int contactsPerQuarter,
      String channel,
      String reason,
      boolean corrected) {}

  /** Where one customer stands, as known this moment. */
  public record CarePlace(
      int care,
      int worth,
      @Nullable Zone zone,
      @Nullable Correction correction,
      @Nullable String reason) {}

  private final CareTables tables;
  private final CareQueries queries;
  private final CustomerFacts facts;
  private final Customers customers;
  private final CurrentUser currentUser;
  private final CompanyDay companyDay;
  private final Clock clock;

  CareMap(
      CareTables tables,
      CareQueries queries,
      CustomerFacts facts,
      Customers customers,
      CurrentUser currentUser,
      CompanyDay companyDay,
      Clock clock) {
    this.tables = tables;
    this.queries = queries;
    this.facts = facts;
    this.customers = customers;
    this.currentUser = currentUser;
    this.companyDay = companyDay;
    this.clock = clock;
  }

  /**
   * Counts the customers that whoever asks may see, by cell and zone.
   *
   * @param cells one of {@link #DIVISIONS}
   * @param asOf a day to count for anew, or {@code null} for the last review
   */
  @Transactional(readOnly = true)
  public Density density(Filter filter, int cells, LocalDate asOf) {
    if (!DIVISIONS.contains(cells)) {
      throw Problem.invalid(new Problem.Field("cells", "outOfRange"));
    }
    Optional<CareQueries.Review> review = queries.review();
    boolean kept = asOf == null && review.isPresent();
    LocalDate day = kept ? review.get().asOf() : asOf == null ? companyDay.today() : asOf;
    List<DensityCell> density = queries.density(source(kept, day), filter, cells);
    return new Density(
        day,
        kept ? review.get().reviewedAt() : null,
        cells,
        density.stream().mapToLong(DensityCell::customers).sum(),
        density,
        zones(density),
        ground(tables.single(), cells));
  }

  /** A page of the customers in a part of the map, the most attractive first. */
  @Transactional(readOnly = true)
  public Paged<CareRow> customers(Filter filter, Area area, LocalDate asOf, Paged.Request page) {
    Optional<CareQueries.Review> review = queries.review();
    boolean kept = asOf == null && review.isPresent();
    LocalDate day = kept ? review.get().asOf() : asOf == null ? companyDay.today() : asOf;
    return queries.customers(source(kept, day), filter, area, page);
  }

  /** Where a customer stands today. */
  @Transactional(readOnly = true)
  public CarePlace of(CustomerId customer) {
    customers.get(customer);
    Place place = tables.single().place(facts.of(customer, companyDay.today()));
    List<Map<String, Object>> results = place.answer().results();
    if (results.isEmpty()) {
      return new CarePlace(place.care(), place.worth(), null, null, null);
    }
    Map<String, Object> said = results.get(0);
    return new CarePlace(
        place.care(),
        place.worth(),
        place.zone(),
        Correction.valueOf(String.valueOf(said.get("correction"))),
        String.valueOf(said.get("reason")));
  }

  /**
   * Finds every customer's place anew and keeps it; what has not changed is not written.
   *
   * @return how many places are others than before
   */
  public int review(LocalDate asOf) {
    if (!currentUser.isSystem()) {
      currentUser.requireManager();
    }
    return queries.keep(
        tables.places(CareQueries.COUNTED, asOf), asOf, tables.version(), clock.instant());
  }

  /** Whether nobody has reviewed the map since a day; a map nobody has begun is not old. */
  @Transactional(readOnly = true)
  boolean isOlderThan(LocalDate day) {
    return queries.review().map(review -> review.asOf().isBefore(day)).orElse(false);
  }

  private Rows source(boolean kept, LocalDate day) {
    return kept ? new Rows("customer_care", Map.of()) : tables.places(CareQueries.COUNTED, day);
  }

  private static List<ZoneCount> zones(List<DensityCell> density) {
    return IntStream.range(0, Zone.values().length)
        .mapToObj(
            i -> {
              Zone zone = Zone.values()[i];
              return new ZoneCount(
                  zone,
                  density.stream()
                      .filter(cell -> cell.zone() == zone)
                      .mapToLong(DensityCell::customers)
                      .sum());
            })
        .toList();
  }

  private static List<List<Zone>> ground(Single single, int cells) {
    int side = 100 / cells;
    return IntStream.range(0, cells)
        .mapToObj(
            row ->
                IntStream.range(0, cells)
                    .mapToObj(column -> single.zone(middle(column, side), middle(row, side)))
                    .toList())
        .toList();
  }

  private static int middle(int cell, int side) {
    return cell * side + side / 2;
  }
}
