package io.kramek.retention.cases;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.Draft;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form <i>Keep the customer</i>: what was decided and may be offered, and what is done. */
@Component
class KeepCustomerForm implements TaskForm {

  private final RetentionCases cases;
  private final RetentionCaseRepository repository;
  private final OfferCosts costs;
  private final RetentionLetters letters;
  private final HouseCurrency currency;
  private final CurrentUser currentUser;

  KeepCustomerForm(
      RetentionCases cases,
      RetentionCaseRepository repository,
      OfferCosts costs,
      RetentionLetters letters,
      HouseCurrency currency,
      CurrentUser currentUser) {
    this.cases = cases;
    this.repository = repository;
    this.costs = costs;
    this.letters = letters;
    this.currency = currency;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "keep-customer";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    RetentionCase kept = repository.findById(task.subject().id()).orElseThrow(Problem::notFound);
    Effort effort = kept.effort();
    SignedIn reader = currentUser.get();
    Speech speech = new Speech(reader.language(), reader.timeZone());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("sign", speech.word("retention", "signal." + kept.worst().kind()));
    data.put("note", kept.worst().note());
    data.put("tier", effort.tier());
    data.put("effort", speech.word("retention", "effort." + effort.level()));
    data.put("budget", speech.money(new Money(effort.budget(), currency.code())));
    data.put("spent", speech.money(new Money(kept.spent(), currency.code())));
    data.put(
        "kinds",
        List.of(OfferKind.values()).stream()
            .map(
                kind ->
                    Map.of(
                        "value", kind.name(),
                        "label", label(speech, kind, effort)))
            .toList());
    List<Channel> channels = channels(kept);
    data.put(
        "channels",
        channels.stream()
            .map(
                channel ->
                    Map.of(
                        "value", channel.name(),
                        "label", speech.word("retention", "channel." + channel)))
            .toList());
    data.put(
        "channel",
        (channels.contains(effort.channel()) ? effort.channel() : channels.get(0)).name());
    if (effort.permits(OfferKind.DISCOUNT, null)) {
      BigDecimal percent = effort.discountPercent();
      data.put("kind", OfferKind.DISCOUNT.name());
      data.put("percent", percent.stripTrailingZeros().toPlainString());
      data.put("cost", costs.discount(costs.known(kept.customer()), percent).toPlainString());
    }
    return data;
  }

  /** Nobody writes to a customer without an address, or tries again where they kept silent. */
  private List<Channel> channels(RetentionCase kept) {
    boolean reach = letters.reach(kept.customer());
    Channel silent = kept.silentOn().orElse(null);
    return Stream.of(Channel.PHONE, Channel.EMAIL, Channel.VISIT)
        .filter(channel -> channel != silent && (channel != Channel.EMAIL || reach))
        .toList();
  }

  private static String label(Speech speech, OfferKind kind, Effort effort) {
    String word = speech.word("retention", "offer." + kind);
    return effort.permits(kind, null)
        ? word
        : word + " (" + speech.word("retention", "needsApproval") + ")";
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    RetentionCaseId id = new RetentionCaseId(task.subject().id());
    String note = text(values, "comment");
    String does = text(values, "outcome");
    switch (does == null ? "" : does) {
      case "offer" -> cases.offer(id, draft(values), null);
      case "settled" -> cases.settle(id, note, null);
      case "letGo" -> {
        if (note == null) {
          throw Problem.invalid(new Problem.Field("comment", "required"));
        }
        cases.letGo(id, note, null);
      }
      default -> throw Problem.invalid(new Problem.Field("outcome", "required"));
    }
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    cases.handTo(new RetentionCaseId(task.subject().id()), user);
  }

  private static Draft draft(Map<String, Object> values) {
    try {
      OfferKind kind = OfferKind.valueOf(required(values, "kind"));
      String percent = text(values, "percent");
      String cost = text(values, "cost");
      return new Draft(
          kind,
          percent == null || kind != OfferKind.DISCOUNT ? null : new BigDecimal(percent),
          cost == null ? null : new BigDecimal(cost),
          Channel.valueOf(required(values, "channel")),
          text(values, "words"));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("cost", "malformed"));
    }
  }

  private static String required(Map<String, Object> values, String field) {
    String value = text(values, field);
    if (value == null) {
      throw Problem.invalid(new Problem.Field(field, "required"));
    }
    return value;
  }

  private static String text(Map<String, Object> values, String field) {
    Object value = values.get(field);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
