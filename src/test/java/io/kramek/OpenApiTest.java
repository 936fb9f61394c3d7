package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description of the REST interface is the one the application gives. After a wanted
 * change, run this test with {@code -Dkramek.openapi=write}, and {@code npm run api} in {@code ui}.
 */
@HttpTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("openapi/openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired Company company;

  @Test
  void theCommittedDescriptionIsWhatTheApplicationAnswers() throws IOException {
    var manager = company.as(company.team().manager());

    String current = JSON.writeValueAsString(manager.get("/api/openapi").is(200).body()) + "\n";

    if ("write".equals(System.getProperty("kramek.openapi"))) {
      Files.writeString(COMMITTED, current);
    }
    assertThat(current).isEqualTo(Files.readString(COMMITTED));
  }
}
