package io.kramek.leads;

import io.kramek.customers.Customers;
import io.kramek.customers.Customers.Traces;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.leads.LeadViews.Duplicate;
import io.kramek.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who may be the same as a lead, among leads and customers: by e-mail, phone or registration
 * number, then by a similar name of the company.
 */
@Component
class LeadDuplicates {

  private static final int SHOWN = 20;

  /**
   * Each way of recognising by an index of its own; together in one condition they would use none.
   */
  private static final String SAME =
      """
      with same as (
        select id from lead where email = :email
        union select id from lead where right(phone, 9) = right(:phone, 9)
        union select id from lead where registration_number = :registrationNumber
        union select id from lead
          where folded(company) % folded(:company) and similarity(folded(company), folded(:company)) >= 0.6
      )
      select l.id, coalesce(l.name, l.company, l.email, l.phone) label, u.id owner_id, u.name owner_name,
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Customers customers;

  LeadDuplicates(JdbcClient jdbc, Visibility visibility, Customers customers) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.customers = customers;
  }

  /** Whoever may be the same; whom the caller may not see has no name in it. */
  List<Duplicate> of(LeadId id, Contact contact) {
    List<Duplicate> found = new ArrayList<>(leads(id, contact));
    customers
        .similar(traces(contact))
        .forEach(
            likeness ->
                found.add(
                    duplicate(
                        SubjectRef.CUSTOMER,
                        likeness.id().value(),
                        likeness.name(),
                        likeness.owner(),
                        likeness.visible())));
    return found;
  }

  private List<Duplicate> leads(LeadId id, Contact contact) {
    return jdbc.sql(
            SAME
                + visibility.of("l", SubjectRef.LEAD)
                + """
                 visible
                from same join lead l on l.id = same.id left join app_user u on u.id = l.owner_id
                where l.id <> :id and l.status <> 'WITHDRAWN' order by l.captured_at desc limit
                """
                + SHOWN)
        .params(visibility.parameters())
        .param("id", id.value())
        .param("email", contact.email())
        .param("phone", contact.phone())
        .param("registrationNumber", contact.registrationNumber())
        .param("company", contact.company())
        .query(
            (row, n) ->
                duplicate(
                    SubjectRef.LEAD,
                    row.getObject("id", UUID.class),
                    row.getString("label"),
                    PersonName.ofNullable(
                        row.getObject("owner_id", UUID.class), row.getString("owner_name")),
                    row.getBoolean("visible")))
        .list();
  }

  static Traces traces(Contact contact) {
    return new Traces(
        contact.company() == null ? contact.label() : contact.company(),
        contact.email(),
        contact.phone(),
        contact.registrationNumber());
  }

  private static Duplicate duplicate(
      String type, UUID id, String label, PersonName owner, boolean visible) {
    return new Duplicate(type, visible ? id : null, visible ? label : null, owner);
  }
}
