package io.kramek.customers;

/** People and places of a customer. */
public class CustomerDetails {

  /** Somebody at a customer. */
  public record NewContact(String name, String jobTitle, String email, String phone) {}

  /** Where a customer is. */
  public record NewAddress(String street, String city, String postalCode, String country) {}
}
