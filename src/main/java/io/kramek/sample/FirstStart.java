package io.kramek.sample;

import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.identity.Users.NewUser;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database: with the sample company, or with one administrator. Then it says where
 * to go.
 */
@Component
class FirstStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Users users;
  private final SampleCompany company;
  private final TransactionTemplate transaction;
  private final Environment environment;
  private final boolean sample;

  FirstStart(
      Users users,
      SampleCompany company,
      TransactionTemplate transaction,
      Environment environment,
      @Value("${kramek.sample}") boolean sample) {
    this.users = users;
    this.company = company;
    this.transaction = transaction;
    this.environment = environment;
    this.sample = sample;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (users.isEmpty()) {
      if (sample) {
        transaction.executeWithoutResult(status -> company.load());
      } else {
        addAdministrator();
      }
    }
    announce();
  }

  /** The password is in no file and no database: whoever started it reads it here, once. */
  private void addAdministrator() {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    users.add(
        new NewUser(
            "admin",
            password,
            "Administrator",
            null,
            Role.ADMIN,
            null,
            null,
            "en",
            "Europe/Prague"));
    LOG.info("The database was empty. Log in as admin with the password {}", password);
  }

  private void announce() {
    String port = environment.getProperty("local.server.port", "8080");
    StringBuilder text = new StringBuilder("\n\n  Krámek is open: http://localhost:" + port + "\n");
    if (sample && users.exists(SampleCompany.MANAGER)) {
      text.append("  Log in with the password \"").append(SampleCompany.PASSWORD).append("\" as\n");
      company.people().forEach(line -> text.append("    ").append(line).append('\n'));
    }
    LOG.info("{}", text);
  }
}
