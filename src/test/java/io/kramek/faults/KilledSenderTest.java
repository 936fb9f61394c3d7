package io.kramek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An offer that the mail server has taken when its sender dies. A hundred: the benchmark. */
@HttpTest
class KilledSenderTest {

  private static final int KILLS = 3;

  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @Test
  void isNeverSentTwiceAndAlwaysShown() throws Exception {
    String database = environment.getRequiredProperty("spring.datasource.url");
    try (KilledSenders senders = new KilledSenders(jdbc, database)) {
      assertThat(senders.run(KILLS)).isEqualTo(new KilledSenders.Outcome(KILLS, 0, KILLS, 0));
    }
  }
}
