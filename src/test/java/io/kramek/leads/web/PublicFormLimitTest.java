package io.kramek.leads.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.shared.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PublicFormLimitTest {

  private final PublicFormLimit limit = new PublicFormLimit(3, 1);

  @Test
  void whoSendsWithoutEndIsToldWhenToComeBack() {
    send(3, "203.0.113.7");

    assertThatThrownBy(() -> limit.admit("203.0.113.7"))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.code()).isEqualTo("tooManyLeads");
              assertThat((Long) problem.properties().get("retryAfter")).isBetween(1L, 61L);
            });
  }

  @Test
  void othersAreNotKeptOutByIt() {
    send(3, "203.0.113.7");
    send(3, "203.0.113.8");
  }

  @Test
  void anIpv6NetworkIsOneSender() {
    send(2, "2001:db8:0:1::1");
    send(1, "2001:db8:0:1:ffff::2");

    assertThatThrownBy(() -> limit.admit("2001:db8:0:1::3")).isInstanceOf(Problem.class);
    send(3, "2001:db8:0:2::1");
  }

  private void send(int times, String address) {
    for (int i = 0; i < times; i++) {
      limit.admit(address);
    }
  }
}
