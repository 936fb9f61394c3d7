package io.kramek.customers.web;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.customers.Customers.BuyingCentreRole;
import io.kramek.customers.Customers.Correction;
import io.kramek.customers.Customers.CustomerRow;
import io.kramek.customers.Customers.CustomerView;
import io.kramek.customers.Customers.Fact;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.customers.web.CustomerDetailController.NewAddress;
import io.kramek.customers.web.CustomerDetailController.NewContactPerson;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.web.Patch;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers: the list that one searches while typing, and each of them. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

  record NewCustomer(
      @NotNull Kind kind,
      @NotBlank @Size(max = 300) String name,
      @Size(max = 40) String registrationNumber,
      @Email @Size(max = 254) String email,
      @Size(max = 40) String phone,
      @Size(max = 300) String website,
      @Size(max = 100) String industry,
      @Min(1000) @Max(2100) Integer founded,
      @PositiveOrZero Integer employees,
      Money annualRevenue,
      UUID parentId,
      @Size(max = 50) List<@NotBlank @Size(max = 500) String> preferences,
      @Size(max = 50) List<@Valid NewContactPerson> contacts,
      @Size(max = 20) List<@Valid NewAddress> addresses) {

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
          annualRevenue,
          idOf(parentId),
          preferences);
    }
  }

  record CustomerChange(
      @NotNull Long version,
      @Nullable Optional<@Size(max = 300) String> name,
      @Nullable Optional<@Size(max = 40) String> registrationNumber,
      @Nullable Optional<@Email @Size(max = 254) String> email,
      @Nullable Optional<@Size(max = 40) String> phone,
      @Nullable Optional<@Size(max = 300) String> website,
      @Nullable Optional<@Size(max = 100) String> industry,
      @Nullable Optional<@Min(1000) @Max(2100) Integer> founded,
      @Nullable Optional<@PositiveOrZero Integer> employees,
      @Nullable Optional<Money> annualRevenue,
      @Nullable Optional<UUID> parentId,
      UUID ownerId,
      @Size(max = 50) List<@NotBlank @Size(max = 500) String> preferences,
      @Size(max = 50) List<@Valid BuyingRole> buyingCentre) {

    Facts facts() {
      return new Facts(
          Patch.text(name),
          Patch.text(registrationNumber),
          Patch.text(email),
          Patch.text(phone),
          Patch.text(website),
          Patch.text(industry),
          Patch.value(founded),
          Patch.value(employees),
          Patch.value(annualRevenue),
          idOf(Patch.value(parentId)),
          preferences);
    }

    Set<Fact> forgotten() {
      return Patch.forgotten(
          Fact.class,
          fact ->
              switch (fact) {
                case FOUNDED -> founded;
                case EMPLOYEES -> employees;
                case ANNUAL_REVENUE -> annualRevenue;
                case PARENT -> parentId;
              });
    }
  }

  record BuyingRole(
      @NotNull UUID contactId,
      @NotNull Customers.Role role,
      @Nullable @Size(max = 200) String when) {}

  private final Customers customers;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;

  CustomerController(Customers customers, Idempotency idempotency, CurrentUser currentUser) {
    this.customers = customers;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
  }

  @GetMapping
  Paged<CustomerRow> customers(
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return customers.find(query, new Paged.Request(page, size));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CustomerView add(
      @Valid @RequestBody NewCustomer newcomer,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    SignedIn me = currentUser.get();
    var added =
        new Customers.NewCustomer(
            newcomer.kind(),
            newcomer.facts(),
            me.id(),
            me.team(),
            orEmpty(newcomer.contacts()).stream().map(NewContactPerson::contact).toList(),
            orEmpty(newcomer.addresses()).stream().map(NewAddress::address).toList());
    UUID id = idempotency.once("customers:" + me.id(), key, () -> customers.add(added).value());
    return customers.get(new CustomerId(id));
  }

  @GetMapping("/{id}")
  CustomerView customer(@PathVariable UUID id) {
    return customers.get(new CustomerId(id));
  }

  @PatchMapping("/{id}")
  CustomerView correct(@PathVariable UUID id, @Valid @RequestBody CustomerChange change) {
    List<BuyingCentreRole> roles =
        change.buyingCentre() == null
            ? null
            : change.buyingCentre().stream()
                .map(role -> new BuyingCentreRole(role.contactId(), role.role(), role.when()))
                .toList();
    UserId owner = change.ownerId() == null ? null : new UserId(change.ownerId());
    return customers.correct(
        new CustomerId(id),
        new Correction(change.facts(), change.forgotten(), owner, roles),
        change.version());
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static CustomerId idOf(UUID id) {
    return id == null ? null : new CustomerId(id);
  }
}
