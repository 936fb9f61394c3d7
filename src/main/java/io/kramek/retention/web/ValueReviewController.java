package io.kramek.retention.web;

import io.kramek.retention.ValueReviews;
import io.kramek.retention.ValueReviews.ReviewRow;
import io.kramek.retention.ValueReviews.UndecidedRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of all customers, for managers. */
@RestController
@RequestMapping("/api/retention/reviews")
class ValueReviewController {

  record NewReview(@NotNull LocalDate asOf) {}

  private final ValueReviews reviews;

  ValueReviewController(ValueReviews reviews) {
    this.reviews = reviews;
  }

  @GetMapping
  List<ReviewRow> reviews() {
    return reviews.last();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReviewRow review(@Valid @RequestBody NewReview body) {
    return reviews.start(body.asOf());
  }

  @GetMapping("/{id}/undecided")
  List<UndecidedRow> undecided(@PathVariable UUID id) {
    return reviews.undecided(id);
  }
}
