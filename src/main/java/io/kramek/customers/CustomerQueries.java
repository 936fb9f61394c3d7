package io.kramek.customers;

import io.kramek.customers.CustomerDetails.Address;
import io.kramek.customers.CustomerDetails.AddressKind;
import io.kramek.customers.CustomerDetails.ContactPerson;
import io.kramek.customers.CustomerDetails.CustomerNote;
import io.kramek.customers.Customers.BuyingCentreRole;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.customers.Customers.CustomerRow;
import io.kramek.customers.Customers.CustomerView;
import io.kramek.customers.Customers.Kind;
import io.kramek.identity.PersonName;
import io.kramek.identity.Users.TeamName;
import io.kramek.identity.Visibility;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SearchWords;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads customers. */
@Repository
class CustomerQueries {

  /** Who finds more than this types another word; sorting more would make everybody wait. */
  private static final int FOUND = 1_000;

  /** A total beyond this would cost more to count than it tells. */
  private static final int LISTED = 10_000;

  private final JdbcClient jdbc;
  private final Visibility visibility;

  CustomerQueries(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  Paged<CustomerRow> find(String query, Paged.Request page) {
    SearchWords words = new SearchWords(query);
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.putAll(words.parameters());
    String visible =
        "select c.id, c.kind, c.name, c.registration_number, c.owner_id from customer c where %s and %s"
            .formatted(words.condition("c.search"), visibility.of("c", SubjectRef.CUSTOMER));
    String some = visible + " limit " + (words.isEmpty() ? LISTED : FOUND);
    String counted =
        words.isEmpty()
            ? "select c.*, (select count(*) from (%s) counted) total from (%s) c"
                .formatted(some, visible)
            : "select c.*, count(*) over () total from (%s) c".formatted(some);
    String sql =
        """
        select c.*, a.city, a.country, u.name owner_name
        from (%s order by c.name, c.id limit :limit offset :offset) c
          left join app_user u on u.id = c.owner_id
          left join lateral (
            select city, country from customer_address where customer_id = c.id order by kind <> 'SEAT', id limit 1
          ) a on true
        order by c.name, c.id
        """
            .formatted(counted);
    AtomicLong total = new AtomicLong();
    List<CustomerRow> rows =
        jdbc.sql(sql)
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) -> {
                  total.set(row.getLong("total"));
                  return row(row);
                })
            .list();
    boolean beyondTheEnd = rows.isEmpty() && page.offset() > 0;
    return Paged.of(rows, page, beyondTheEnd ? count(some, parameters) : total.get());
  }

  private long count(String some, Map<String, Object> parameters) {
    return jdbc.sql("select count(*) from (" + some + ") counted")
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private static CustomerRow row(ResultSet row) throws SQLException {
    return new CustomerRow(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("registration_number"),
        row.getString("city"),
        row.getString("country"),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")));
  }

  boolean isVisible(UUID id) {
    return jdbc.sql(
            "select exists (select 1 from customer c where c.id = :id and "
                + visibility.of("c", SubjectRef.CUSTOMER)
                + ")")
        .param("id", id)
        .params(visibility.parameters())
        .query(Boolean.class)
        .single();
  }

  void requireVisible(CustomerId id) {
    if (!isVisible(id.value())) {
      throw Problem.notFound();
    }
  }

  /** Everything about a customer whom the caller has proved to see. */
  CustomerView view(CustomerId id) {
    return jdbc.sql(
            """
            select c.*, u.name owner_name, t.name team_name, p.name parent_name
            from customer c
              left join app_user u on u.id = c.owner_id
              left join team t on t.id = c.team_id
              left join customer p on p.id = c.parent_id and\s"""
                + visibility.of("p", SubjectRef.CUSTOMER)
                + " where c.id = :id")
        .param("id", id.value())
        .params(visibility.parameters())
        .query((row, n) -> view(id, row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private CustomerView view(CustomerId id, ResultSet row) throws SQLException {
    String parent = row.getString("parent_name");
    BigDecimal revenue = row.getBigDecimal("annual_revenue");
    return new CustomerView(
        id.value(),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("registration_number"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("website"),
        row.getString("industry"),
        row.getObject("founded", Integer.class),
        row.getObject("employees", Integer.class),
        revenue == null ? null : Money.rounded(revenue, row.getString("revenue_currency")),
        parent == null ? null : new CustomerName(row.getObject("parent_id", UUID.class), parent),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
        contacts(id),
        addresses(id),
        notes(id),
        List.of((String[]) row.getArray("preferences").getArray()),
        buyingCentre(id),
        row.getLong("version"));
  }

  List<ContactPerson> contacts(CustomerId id) {
    return jdbc.sql(
            "select id, name, job_title, email, phone from customer_contact where customer_id = ? order by name, id")
        .param(id.value())
        .query(ContactPerson.class)
        .list();
  }

  private List<Address> addresses(CustomerId id) {
    return jdbc.sql(
            """
            select id, kind, street, city, postal_code, country from customer_address
            where customer_id = ? order by kind <> 'SEAT', id
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new Address(
                    row.getObject("id", UUID.class),
                    AddressKind.valueOf(row.getString("kind")),
                    row.getString("street"),
                    row.getString("city"),
                    row.getString("postal_code"),
                    row.getString("country")))
        .list();
  }

  private List<CustomerNote> notes(CustomerId id) {
    return jdbc.sql(
            """
            select n.id, n.text, n.at, u.id by_id, u.name by_name
            from customer_note n left join app_user u on u.id = n.by_id
            where n.customer_id = ? order by n.at desc, n.id desc limit 200
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new CustomerNote(
                    row.getObject("id", UUID.class),
                    row.getString("text"),
                    PersonName.ofNullable(
                        row.getObject("by_id", UUID.class), row.getString("by_name")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private List<BuyingCentreRole> buyingCentre(CustomerId id) {
    return jdbc.sql(
            """
            select contact_id, role, decides_when from customer_buying_role
            where customer_id = ? order by role, contact_id
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new BuyingCentreRole(
                    row.getObject("contact_id", UUID.class),
                    Customers.Role.valueOf(row.getString("role")),
                    row.getString("decides_when")))
        .list();
  }

  String name(CustomerId id) {
    return jdbc.sql("select name from customer where id = ?")
        .param(id.value())
        .query(String.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  boolean hasDecisionMaker(CustomerId id) {
    return jdbc.sql(
            """
            select exists (select 1 from customer where id = :id and kind = 'PERSON')
              or exists (select 1 from customer_buying_role where customer_id = :id and role = 'DECIDES')
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether an organisation is another one, or belongs to it over however many others. */
  boolean isWithin(CustomerId inner, CustomerId outer) {
    return jdbc.sql(
            """
            with recursive above as (
              select id, parent_id from customer where id = :inner
              union select c.id, c.parent_id from above a join customer c on c.id = a.parent_id
            ) select exists (select 1 from above where id = :outer)
            """)
        .param("inner", inner.value())
        .param("outer", outer.value())
        .query(Boolean.class)
        .single();
  }
}
