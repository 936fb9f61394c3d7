package io.kramek.customers;

import org.springframework.stereotype.Service;

@Service
public class Customers {
  public String name(CustomerId id) {
    return "";
  }

  public boolean hasDecisionMaker(CustomerId id) {
    return false;
  }
}
