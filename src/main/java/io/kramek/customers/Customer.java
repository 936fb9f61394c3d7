package io.kramek.customers;

import io.kramek.customers.Customers.Fact;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Someone we sell to. What many people add to all day (contacts, addresses, notes) is not part of
 * it, so that a new note does not take the ground from under somebody who is correcting the name.
 */
@Entity
class Customer {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String name;
  private String registrationNumber;
  private String email;
  private String phone;
  private String website;
  private String industry;
  private Integer founded;
  private Integer employees;
  private BigDecimal annualRevenue;
  private String revenueCurrency;

  @Column(name = "parent_id")
  private UUID parent;

  private List<String> preferences = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "customer_buying_role", joinColumns = @JoinColumn(name = "customer_id"))
  private Set<BuyingRole> buyingCentre = new LinkedHashSet<>();

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  private String externalId;
  private UUID importedDigest;
  private Instant createdAt;
  @Version private Long version;

  protected Customer() {}

  /** A customer who was not one before. */
  Customer(CustomerId id, Kind kind, Facts facts, Instant now) {
    this.id = id.value();
    this.kind = Objects.requireNonNull(kind);
    this.createdAt = now;
    correct(facts);
    if (name == null) {
      throw Problem.invalid(new Problem.Field("name", "required"));
    }
  }

  /** Changes the facts that are given; an empty text takes a fact away. */
  void correct(Facts facts) {
    if (facts.name() != null && facts.name().isBlank()) {
      throw Problem.invalid(new Problem.Field("name", "required"));
    }
    set(facts.name(), Tidy::text, text -> name = text);
    set(facts.registrationNumber(), Tidy::registrationNumber, text -> registrationNumber = text);
    set(facts.email(), Tidy::email, text -> email = text);
    set(facts.phone(), Tidy::text, text -> phone = text);
    set(facts.website(), Tidy::text, text -> website = text);
    set(facts.industry(), Tidy::text, text -> industry = text);
    if (facts.founded() != null) {
      founded = facts.founded();
    }
    if (facts.employees() != null) {
      employees = facts.employees();
    }
    if (facts.annualRevenue() != null) {
      annualRevenue = facts.annualRevenue().amount();
      revenueCurrency = facts.annualRevenue().currency();
    }
    if (facts.parent() != null) {
      belongTo(facts.parent());
    }
    if (facts.preferences() != null) {
      preferences =
          new ArrayList<>(
              facts.preferences().stream().map(Tidy::text).filter(Objects::nonNull).toList());
    }
  }

  /** Takes a fact away that was wrong, or is known no more. */
  void forget(Fact fact) {
    switch (fact) {
      case FOUNDED -> founded = null;
      case EMPLOYEES -> employees = null;
      case ANNUAL_REVENUE -> {
        annualRevenue = null;
        revenueCurrency = null;
      }
      case PARENT -> parent = null;
    }
  }

  private static void set(String given, UnaryOperator<String> tidy, Consumer<String> field) {
    if (given != null) {
      field.accept(tidy.apply(given));
    }
  }

  private void belongTo(CustomerId owning) {
    if (kind == Kind.PERSON) {
      throw Problem.invalid(new Problem.Field("parentId", "notForPeople"));
    }
    parent = owning.value();
  }

  /** Says who decides, who influences and who uses; replaces what was said before. */
  void describeBuyingCentre(List<BuyingRole> roles) {
    buyingCentre.clear();
    buyingCentre.addAll(roles);
  }

  /** Puts a person in charge, and with them their team. */
  void assign(UserId newOwner, TeamId newTeam) {
    owner = newOwner == null ? null : newOwner.value();
    team = newTeam == null ? null : newTeam.value();
  }

  /**
   * Remembers what another system has just said, so that nothing is done when it says it again.
   *
   * @param otherId its id there, or {@code null}; the first one stays
   */
  void learnedFrom(String otherId, UUID digest) {
    if (externalId == null) {
      externalId = otherId;
    }
    importedDigest = digest;
  }

  boolean hasLearned(UUID digest) {
    return digest.equals(importedDigest);
  }

  CustomerId id() {
    return new CustomerId(id);
  }

  Optional<UserId> owner() {
    return Optional.ofNullable(owner).map(UserId::new);
  }

  Set<BuyingRole> buyingCentre() {
    return buyingCentre;
  }

  /** The facts as they are now. */
  Facts facts() {
    return new Facts(
        name,
        registrationNumber,
        email,
        phone,
        website,
        industry,
        founded,
        employees,
        annualRevenue == null ? null : Money.rounded(annualRevenue, revenueCurrency),
        parent == null ? null : new CustomerId(parent),
        List.copyOf(preferences));
  }

  long version() {
    return version;
  }
}
