package io.kramek.retention.stock;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.products.ProductId;
import io.kramek.retention.cases.RetentionCaseId;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.retention.stock.StockOuts.State;
import io.kramek.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order that met no stock: asked while the customer thinks about what they heard, waiting until
 * the goods come, arrived until they are told, closed with what became of it.
 */
@Entity
@Table(name = "stock_out")
class StockOut {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customer;

  @Column(name = "product_id")
  private UUID product;

  private int quantity;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Result result;

  private Instant orderedAt;
  private LocalDate expectedOn;
  private Integer seriousness;
  @Embedded private StockDecision decision;

  @Column(name = "case_id")
  private UUID retentionCase;

  @Column(name = "taken_product_id")
  private UUID taken;

  private Instant waitingSince;
  private String note;
  private Instant closedAt;
  @Version private long version;

  protected StockOut() {}

  /** The same product is ordered again: the larger order counts. */
  void orderedAgain(int pieces) {
    quantity = Math.max(quantity, pieces);
  }

  /** When the goods are expected; {@code null} where nobody knows. */
  void expect(LocalDate day) {
    expectedOn = day;
  }

  /** How serious it is that there was no stock. */
  void serious(int grade) {
    seriousness = grade;
  }

  /** Keeps what was decided for this order. */
  void decided(StockDecision decided) {
    decision = decided;
  }

  /** There is a case about keeping the customer. */
  void joins(RetentionCaseId opened) {
    retentionCase = opened.value();
  }

  /** The customer waits for the goods. */
  void waits(Instant now) {
    if (state != State.ASKED) {
      throw Problem.refused("stockOutNotNow");
    }
    state = State.WAITING;
    waitingSince = now;
  }

  /** The customer takes something else. */
  void takes(ProductId other) {
    requireUndecided();
    taken = other.value();
  }

  /** The customer goes. */
  void leaves(String why) {
    requireUndecided();
    note = why == null || why.isBlank() ? null : why.strip();
  }

  private void requireUndecided() {
    if (state != State.ASKED && state != State.WAITING) {
      throw Problem.refused("stockOutNotNow");
    }
  }

  /** The goods are there for this customer. */
  void arrived() {
    if (state != State.WAITING) {
      throw new IllegalStateException("Nobody waits for the goods");
    }
    state = State.ARRIVED;
  }

  /** The customer knows that the goods are there. */
  void told(String comment) {
    if (state != State.ARRIVED) {
      throw Problem.refused("stockOutNotNow");
    }
    note = comment == null || comment.isBlank() ? null : comment.strip();
  }

  /** With whom it is. */
  void handTo(UserId newOwner) {
    owner = newOwner == null ? null : newOwner.value();
  }

  /** The end. */
  void close(Result how, Instant now) {
    state = State.CLOSED;
    result = how;
    closedAt = now;
  }

  StockOutId id() {
    return new StockOutId(id);
  }

  CustomerId customer() {
    return new CustomerId(customer);
  }

  ProductId product() {
    return new ProductId(product);
  }

  int quantity() {
    return quantity;
  }

  UserId owner() {
    return owner == null ? null : new UserId(owner);
  }

  TeamId team() {
    return team == null ? null : new TeamId(team);
  }

  State state() {
    return state;
  }

  LocalDate expectedOn() {
    return expectedOn;
  }

  int seriousness() {
    return seriousness;
  }

  /** {@code null} until it was made. */
  StockDecision decision() {
    return decision;
  }

  Instant orderedAt() {
    return orderedAt;
  }

  String note() {
    return note;
  }

  long version() {
    return version;
  }
}
