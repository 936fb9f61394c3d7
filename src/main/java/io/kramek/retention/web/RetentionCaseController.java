package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.retention.cases.RetentionCaseId;
import io.kramek.retention.cases.RetentionCaseViews;
import io.kramek.retention.cases.RetentionCaseViews.CaseCard;
import io.kramek.retention.cases.RetentionCaseViews.CaseColumn;
import io.kramek.retention.cases.RetentionCaseViews.CasePage;
import io.kramek.retention.cases.RetentionCases;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.retention.cases.ReviewSigns;
import io.kramek.shared.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases of customers who may leave. */
@RestController
@RequestMapping("/api/retention")
class RetentionCaseController {

  /** A sign that somebody reports; without a seriousness the table of churn signals decides. */
  record NewCase(
      @NotNull UUID customerId,
      @NotNull Signal signal,
      @Min(1) @Max(3) Integer seriousness,
      @NotBlank @Size(max = 2000) String note) {}

  record OpenedCase(UUID id) {}

  /** An offer; a discount without a cost costs its share of the customer's average purchase. */
  record NewRetentionOffer(
      @NotNull OfferKind kind,
      BigDecimal percent,
      BigDecimal cost,
      @NotNull Channel channel,
      @Size(max = 2000) String words,
      @NotNull Long version) {}

  record CaseNote(@NotNull Long version, @Size(max = 2000) String note) {}

  record CaseReason(@NotNull Long version, @NotBlank @Size(max = 2000) String note) {}

  record CaseAnswer(
      @NotNull Boolean accepted, @Size(max = 2000) String note, @NotNull Long version) {}

  record CaseClosure(
      @NotNull Result result, @NotBlank @Size(max = 2000) String note, @NotNull Long version) {}

  private final RetentionCases cases;
  private final RetentionCaseViews views;
  private final ReviewSigns review;

  RetentionCaseController(RetentionCases cases, RetentionCaseViews views, ReviewSigns review) {
    this.cases = cases;
    this.views = views;
    this.review = review;
  }

  @PostMapping("/cases")
  @ResponseStatus(HttpStatus.CREATED)
  OpenedCase report(
      @Valid @RequestBody NewCase sign,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return new OpenedCase(
        cases
            .report(
                new RetentionCases.NewSign(
                    new CustomerId(sign.customerId()),
                    sign.signal(),
                    sign.seriousness(),
                    sign.note(),
                    key))
            .value());
  }

  @GetMapping("/board")
  List<CaseColumn> board(
      @RequestParam(defaultValue = "all") Owner owner,
      @RequestParam(required = false) String query,
      @RequestParam(required = false) String tier) {
    return views.board(new RetentionCaseViews.Filter(owner == Owner.mine, query, tier));
  }

  @GetMapping("/cases")
  List<CaseCard> ofCustomer(@RequestParam UUID customer) {
    return views.of(new CustomerId(customer));
  }

  @GetMapping("/waiting")
  Paged<ReviewSigns.WaitingCustomer> waiting(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return review.waiting(new Paged.Request(page, size));
  }

  @GetMapping("/cases/{id}")
  CasePage get(@PathVariable UUID id) {
    return views.get(new RetentionCaseId(id));
  }

  @PostMapping("/cases/{id}/offers")
  CasePage offer(@PathVariable UUID id, @Valid @RequestBody NewRetentionOffer offer) {
    cases.offer(
        new RetentionCaseId(id),
        new RetentionCases.Draft(
            offer.kind(), offer.percent(), offer.cost(), offer.channel(), offer.words()),
        offer.version());
    return get(id);
  }

  @PostMapping("/cases/{id}/settlement")
  CasePage settle(@PathVariable UUID id, @Valid @RequestBody CaseNote note) {
    cases.settle(new RetentionCaseId(id), note.note(), note.version());
    return get(id);
  }

  @PostMapping("/cases/{id}/farewell")
  CasePage letGo(@PathVariable UUID id, @Valid @RequestBody CaseReason reason) {
    cases.letGo(new RetentionCaseId(id), reason.note(), reason.version());
    return get(id);
  }

  @PostMapping("/cases/{id}/answer")
  CasePage answer(@PathVariable UUID id, @Valid @RequestBody CaseAnswer answer) {
    cases.answer(new RetentionCaseId(id), answer.accepted(), answer.note(), answer.version());
    return get(id);
  }

  @PostMapping("/cases/{id}/closure")
  CasePage close(@PathVariable UUID id, @Valid @RequestBody CaseClosure closure) {
    cases.close(new RetentionCaseId(id), closure.result(), closure.note(), closure.version());
    return get(id);
  }

  /** Whose cases a board is about; written as in the address. */
  enum Owner {
    mine,
    all
  }
}
