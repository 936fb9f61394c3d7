package io.kramek.retention.care;

import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.retention.care.Loyalty.State;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms <i>Thank customer</i> and <i>Keep customer</i>: why, and what came of it. */
@Configuration(proxyBeanMethods = false)
class SpokenForms {

  @Bean
  TaskForm thankCustomerForm(
      Loyalty loyalty,
      ExitBarriers barriers,
      Customers customers,
      CareWords words,
      CurrentUser currentUser) {
    return new SpokenForm("thank-customer", loyalty, barriers, customers, words, currentUser);
  }

  @Bean
  TaskForm lookAfterCustomerForm(
      Loyalty loyalty,
      ExitBarriers barriers,
      Customers customers,
      CareWords words,
      CurrentUser currentUser) {
    return new SpokenForm("look-after-customer", loyalty, barriers, customers, words, currentUser);
  }

  private record SpokenForm(
      String formId,
      Loyalty loyalty,
      ExitBarriers barriers,
      Customers customers,
      CareWords words,
      CurrentUser currentUser)
      implements TaskForm {

    @Override
    public Map<String, Object> data(OpenTask task) {
      String language = currentUser.get().language();
      LoyaltyStore.Kept kept = loyalty.kept(id(task));
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("customer", customers.name(kept.customer()));
      data.put("reason", words.of("reason", kept.reason(), language));
      data.put("benefit", words.of("benefit", kept.benefit(), language));
      data.put(
          "barriers",
          barriers.of(kept.customer()).stream()
              .map(barrier -> words.of("barrier", barrier.kind().name(), language))
              .collect(Collectors.joining(", ")));
      return data;
    }

    @Override
    public void complete(OpenTask task, Map<String, Object> values) {
      loyalty.spoken(id(task), end(values), barrier(values), Answers.text(values, "note"));
    }

    private State end(Map<String, Object> values) {
      if (formId.equals("thank-customer")) {
        return State.THANKED;
      }
      return switch (String.valueOf(values.get("outcome"))) {
        case "staying" -> State.STAYING;
        case "leaving" -> State.LEAVING;
        default -> throw Problem.invalid(new Problem.Field("outcome", "required"));
      };
    }

    private static ExitBarriers.Kind barrier(Map<String, Object> values) {
      String kind = Answers.text(values, "barrier");
      try {
        return kind == null ? null : ExitBarriers.Kind.valueOf(kind);
      } catch (IllegalArgumentException e) {
        throw Problem.invalid(new Problem.Field("barrier", "malformed"));
      }
    }

    @Override
    public void assigned(OpenTask task, UserId user) {
      loyalty.handTo(id(task), user);
    }

    private static LoyaltyMomentId id(OpenTask task) {
      return new LoyaltyMomentId(task.subject().id());
    }
  }
}
