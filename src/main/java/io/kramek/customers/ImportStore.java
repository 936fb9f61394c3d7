package io.kramek.customers;

import io.kramek.customers.CustomerImports.Adoption;
import io.kramek.customers.CustomerImports.ImportedCustomer;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and writes what imports need, for many customers in a few statements. */
@Repository
class ImportStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Which customers the organisations are: by the id of the other system, else the registration
   * number, else the name, unless the other two contradict it.
   *
   * @return in their order; {@code null} for those who are new
   */
  List<UUID> recognise(List<ImportedCustomer> organisations) {
    List<UUID> known = new ArrayList<>(Collections.nCopies(organisations.size(), null));
    jdbc.sql(
            """
            select r.n, k.id
            from unnest(:externalIds::text[], :registrationNumbers::text[], :names::text[])
              with ordinality r (external_id, registration_number, name, n)
            cross join lateral (
              select c.id, 0 rank from customer c where c.external_id = r.external_id
              union all
              select c.id, 1 from customer c where c.registration_number = r.registration_number
              union all
              select c.id, 2 from customer c
              where c.kind = 'ORGANISATION' and folded(c.name) = folded(r.name)
                and coalesce(c.external_id = r.external_id, true)
                and coalesce(c.registration_number = r.registration_number, true)
              order by rank, id limit 1) k
            """)
        .param("externalIds", texts(organisations, ImportedCustomer::externalId))
        .param(
            "registrationNumbers",
            texts(organisations, one -> Tidy.registrationNumber(one.registrationNumber())))
        .param("names", texts(organisations, one -> Tidy.text(one.name())))
        .query(
            row -> {
              known.set(row.getInt("n") - 1, row.getObject("id", UUID.class));
            });
    return known;
  }

  /**
   * Stores in which country customers have their seat, and to whom they belong.
   *
   * @return those to whom that was news
   */
  Set<CustomerId> storeSeatsAndParents(Map<CustomerId, ImportedCustomer> told) {
    Set<CustomerId> changed = new HashSet<>(storeSeats(told));
    UUID[] ids = told.keySet().stream().map(CustomerId::value).toArray(UUID[]::new);
    changed.addAll(storeParents(ids, told));
    jdbc.sql(
            """
            update customer c set parent_id = p.id, awaited_parent = null, version = c.version + 1
            from customer p
            where p.id = any(:ids) and p.kind = 'ORGANISATION' and c.awaited_parent = folded(p.name) and c.id <> p.id
            """)
        .param("ids", ids)
        .update();
    return changed;
  }

  Map<String, CustomerId> addPeople(
      Map<String, String> names, UserId owner, TeamId team, Instant now) {
    String[] externalIds = names.keySet().toArray(String[]::new);
    jdbc.sql(
            """
            insert into customer (id, kind, name, external_id, owner_id, team_id, created_at, version)
            select r.id, 'PERSON', r.name, r.external_id, :owner, :team, :now, 0
            from unnest(:ids::uuid[], :externalIds::text[], :names::text[]) r (id, external_id, name)
            on conflict (external_id) do nothing
            """)
        .param("ids", names.keySet().stream().map(name -> Ids.next()).toArray(UUID[]::new))
        .param("externalIds", externalIds)
        .param("names", names.values().stream().map(Tidy::text).toArray(String[]::new))
        .param("owner", owner.value())
        .param("team", team == null ? null : team.value(), Types.OTHER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    Map<String, CustomerId> added = new HashMap<>();
    jdbc.sql("select external_id, id from customer where external_id = any(?)")
        .param(externalIds)
        .query(
            row -> {
              added.put(
                  row.getString("external_id"), new CustomerId(row.getObject("id", UUID.class)));
            });
    return added;
  }

  List<CustomerId> orphans() {
    return jdbc.sql("select id from customer where owner_id is null and team_id is null")
        .query((row, n) -> new CustomerId(row.getObject(1, UUID.class)))
        .list();
  }

  void adopt(List<Adoption> adoptions) {
    batches.batchUpdate(
        """
        update customer set owner_id = ?, team_id = ?, version = version + 1
        where id = ? and owner_id is null and team_id is null
        """,
        adoptions.stream()
            .map(
                one ->
                    new Object[] {
                      one.owner().value(),
                      one.team() == null ? null : one.team().value(),
                      one.customer().value()
                    })
            .toList());
  }

  private List<CustomerId> storeSeats(Map<CustomerId, ImportedCustomer> told) {
    List<CustomerId> settled = new ArrayList<>();
    List<Object[]> seats = new ArrayList<>();
    told.forEach(
        (id, organisation) -> {
          String country = Countries.code(organisation.country());
          if (country != null) {
            settled.add(id);
            seats.add(new Object[] {Ids.next(), id.value(), country});
          }
        });
    int[] written =
        batches.batchUpdate(
            """
            insert into customer_address as a (id, customer_id, kind, country) values (?, ?, 'SEAT', ?)
            on conflict (customer_id) where kind = 'SEAT' do update set country = excluded.country
            where a.country is distinct from excluded.country
            """,
            seats);
    List<CustomerId> changed = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] > 0) {
        changed.add(settled.get(i));
      }
    }
    return changed;
  }

  /** A parent who has not come yet is awaited by name. */
  private List<CustomerId> storeParents(UUID[] ids, Map<CustomerId, ImportedCustomer> told) {
    return jdbc
        .sql(
            """
            update customer c set parent_id = coalesce(p.id, c.parent_id),
              awaited_parent = case when p.id is null then folded(r.parent) end, version = c.version + 1
            from unnest(:ids::uuid[], :parents::text[]) r (id, parent)
              left join lateral (
                select k.id from customer k
                where k.kind = 'ORGANISATION' and folded(k.name) = folded(r.parent) and k.id <> r.id
                order by k.id limit 1) p on true
            where c.id = r.id and r.parent is not null and case when p.id is null
              then c.awaited_parent is distinct from folded(r.parent) else c.parent_id is distinct from p.id end
            returning c.id
            """)
        .param("ids", ids)
        .param(
            "parents",
            texts(List.copyOf(told.values()), organisation -> Tidy.text(organisation.parentName())))
        .query(UUID.class)
        .list()
        .stream()
        .map(CustomerId::new)
        .toList();
  }

  private static String[] texts(
      List<ImportedCustomer> organisations, Function<ImportedCustomer, String> text) {
    return organisations.stream().map(text).toArray(String[]::new);
  }
}
