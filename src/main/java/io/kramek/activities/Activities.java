package io.kramek.activities;

import io.kramek.customers.CustomerId;
import io.kramek.shared.SubjectRef;
import java.util.*;
import org.springframework.stereotype.Service;

@Service
public class Activities {
  public void happened(SubjectRef s, CustomerId c, String code, Map<String, String> p) {}

  public void note(SubjectRef s, UUID c, String note) {}
}
