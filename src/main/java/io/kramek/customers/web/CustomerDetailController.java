package io.kramek.customers.web;

import io.kramek.customers.CustomerDetails;
import io.kramek.customers.CustomerDetails.AddressKind;
import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people, addresses and notes of a customer; every answer is the customer as it is then. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerDetailController {

  record NewContactPerson(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 100) String jobTitle,
      @Email @Size(max = 254) String email,
      @Size(max = 40) String phone) {

    NewContact contact() {
      return new NewContact(name, jobTitle, email, phone);
    }
  }

  record NewAddress(
      @NotNull AddressKind kind,
      @Size(max = 200) String street,
      @Size(max = 100) String city,
      @Size(max = 20) String postalCode,
      @Pattern(regexp = "[A-Z]{2}") String country) {

    CustomerDetails.NewAddress address() {
      return new CustomerDetails.NewAddress(kind, street, city, postalCode, country);
    }
  }

  record NewNote(@NotBlank @Size(max = 5000) String text) {}

  private final CustomerDetails details;

  CustomerDetailController(CustomerDetails details) {
    this.details = details;
  }

  @PostMapping("/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  CustomerView addContact(@PathVariable UUID id, @Valid @RequestBody NewContactPerson contact) {
    return details.addContact(new CustomerId(id), contact.contact());
  }

  @PutMapping("/contacts/{contactId}")
  CustomerView correctContact(
      @PathVariable UUID id,
      @PathVariable UUID contactId,
      @Valid @RequestBody NewContactPerson contact) {
    return details.correctContact(new CustomerId(id), contactId, contact.contact());
  }

  @DeleteMapping("/contacts/{contactId}")
  CustomerView removeContact(@PathVariable UUID id, @PathVariable UUID contactId) {
    return details.removeContact(new CustomerId(id), contactId);
  }

  @PostMapping("/addresses")
  @ResponseStatus(HttpStatus.CREATED)
  CustomerView addAddress(@PathVariable UUID id, @Valid @RequestBody NewAddress address) {
    return details.addAddress(new CustomerId(id), address.address());
  }

  @DeleteMapping("/addresses/{addressId}")
  CustomerView removeAddress(@PathVariable UUID id, @PathVariable UUID addressId) {
    return details.removeAddress(new CustomerId(id), addressId);
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  CustomerView note(@PathVariable UUID id, @Valid @RequestBody NewNote note) {
    return details.note(new CustomerId(id), note.text());
  }

  @DeleteMapping("/notes/{noteId}")
  CustomerView removeNote(@PathVariable UUID id, @PathVariable UUID noteId) {
    return details.removeNote(new CustomerId(id), noteId);
  }
}
