package io.kramek.leads;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.leads.Leads.Decision;
import io.kramek.leads.Leads.DisqualificationReason;
import io.kramek.leads.Leads.Outcome;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The form <i>Qualify lead</i>: shows who it is and takes the decision. */
@Component
class QualifyLeadForm implements TaskForm {

  private final Leads leads;
  private final LeadRepository repository;
  private final LeadWords words;
  private final CurrentUser currentUser;
  private final String currency;

  QualifyLeadForm(
      Leads leads,
      LeadRepository repository,
      LeadWords words,
      CurrentUser currentUser,
      @Value("${kramek.currency}") String currency) {
    this.leads = leads;
    this.repository = repository;
    this.words = words;
    this.currentUser = currentUser;
    this.currency = currency;
  }

  @Override
  public String formId() {
    return "qualify-lead";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    Lead lead = repository.findById(task.subject().id()).orElseThrow(Problem::notFound);
    Contact contact = lead.contact();
    String language = currentUser.get().language();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("leadName", contact.label());
    data.put("company", contact.company());
    data.put("email", contact.email());
    data.put("phone", contact.phone());
    data.put("jobRole", words.of("jobRole", contact.jobRole(), language));
    data.put("interest", words.of("interest", lead.interest().kind(), language));
    data.put("source", words.ofSource(lead.source(), language));
    data.put("temperature", words.of("temperature", lead.temperature(), language));
    data.put("points", lead.points() == null ? null : lead.points().toString());
    data.put("message", lead.interest().message());
    data.put("dealName", contact.company() == null ? contact.label() : contact.company());
    data.put("currency", currency);
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    Outcome outcome = required(values, "outcome", QualifyLeadForm::outcome);
    Decision decision =
        new Decision(
            outcome,
            optional(values, "reason", DisqualificationReason::valueOf),
            optional(values, "nurtureUntil", LocalDate::parse),
            optional(values, "note", Function.identity()),
            optional(values, "dealName", Function.identity()),
            amount(values));
    leads.decide(new LeadId(task.subject().id()), decision, null);
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    leads.handTo(new LeadId(task.subject().id()), user);
  }

  private Money amount(Map<String, Object> values) {
    String code =
        values.get("currency") == null ? currency : String.valueOf(values.get("currency"));
    return optional(values, "amount", text -> new Money(new BigDecimal(text), code));
  }

  private static Outcome outcome(String text) {
    return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static <T> T required(
      Map<String, Object> values, String field, Function<String, T> reader) {
    T value = optional(values, field, reader);
    if (value == null) {
      throw Problem.invalid(new Problem.Field(field, "required"));
    }
    return value;
  }

  private static <T> T optional(
      Map<String, Object> values, String field, Function<String, T> reader) {
    Object value = values.get(field);
    if (value == null || String.valueOf(value).isBlank()) {
      return null;
    }
    try {
      return reader.apply(String.valueOf(value).strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.invalid(new Problem.Field(field, "malformed"));
    }
  }
}
