package io.kramek.tasks.web;

import io.kramek.shared.SubjectRef;
import io.kramek.tasks.CustomerWaits;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers say, for processes that wait for it. */
@RestController
class CustomerAnswerController {

  private final CustomerWaits waits;

  CustomerAnswerController(CustomerWaits waits) {
    this.waits = waits;
  }

  /** The customer of a record has answered. */
  @PostMapping("/api/customer-answers/{type}/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answered(@PathVariable String type, @PathVariable UUID id) {
    waits.answered(new SubjectRef(type, id));
  }
}
