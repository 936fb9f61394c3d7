package io.kramek.customers;

import io.kramek.customers.Customers.Likeness;
import io.kramek.customers.Customers.Traces;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.shared.SubjectRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows customers again. It looks over the whole company, whoever's the customers are: somebody
 * else's customer must not become a stranger.
 */
@Repository
class Recognition {

  private static final int MOST = 10;

  private static final String BY_REGISTRATION_NUMBER =
      "select id from customer where registration_number = :registrationNumber";
  private static final String BY_EMAIL =
      """
      select id from customer where email = :email
      union select customer_id from customer_contact where email = :email""";
  private static final String BY_PHONE =
      """
      select id from customer where phone_key = :phone
      union select customer_id from customer_contact where phone_key = :phone""";

  /** The index finds names that share enough words; how alike they are is then measured. */
  private static final String BY_NAME =
      """
      select id, 1 certainty, strict_word_similarity(folded(:name), folded(name)) score from customer
      where search %>> folded(:name) and strict_word_similarity(folded(:name), folded(name)) >= 0.6""";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  Recognition(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  Optional<CustomerId> recognise(Traces traces) {
    Map<String, Object> parameters = parameters(traces);
    return Stream.of(BY_REGISTRATION_NUMBER, BY_EMAIL, BY_PHONE)
        .flatMap(trace -> only(trace, parameters).stream())
        .findFirst()
        .map(CustomerId::new);
  }

  private Optional<UUID> only(String trace, Map<String, Object> parameters) {
    List<UUID> found = jdbc.sql(trace + " limit 2").params(parameters).query(UUID.class).list();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  List<Likeness> similar(Traces traces) {
    String same =
        Stream.of(BY_REGISTRATION_NUMBER, BY_EMAIL, BY_PHONE)
            .map(trace -> "select id, 0 certainty, 1 score from (" + trace + ") same union all ")
            .reduce("", String::concat);
    return jdbc.sql(
            """
            select c.id, c.name, u.id owner_id, u.name owner_name, %s visible
            from (select id, min(certainty) certainty, max(score) score from (%s) found group by id) f
              join customer c on c.id = f.id left join app_user u on u.id = c.owner_id
            order by f.certainty, f.score desc, c.name, c.id limit %d
            """
                .formatted(visibility.of("c", SubjectRef.CUSTOMER), same + BY_NAME, MOST))
        .params(parameters(traces))
        .params(visibility.parameters())
        .query(
            (row, n) ->
                new Likeness(
                    new CustomerId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    PersonName.ofNullable(
                        row.getObject("owner_id", UUID.class), row.getString("owner_name")),
                    row.getBoolean("visible")))
        .list();
  }

  private static Map<String, Object> parameters(Traces traces) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("registrationNumber", Tidy.registrationNumber(traces.registrationNumber()));
    parameters.put("email", Tidy.email(traces.email()));
    parameters.put("phone", Tidy.phoneKey(traces.phone()));
    parameters.put("name", LegalForms.stripped(Tidy.text(traces.name())));
    return parameters;
  }
}
