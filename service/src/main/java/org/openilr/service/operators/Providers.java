package org.openilr.service.operators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The providers that the service knows, and what each of them may return. */
@Repository
class Providers {

  /** What stands for "no end": as in the department's job management. */
  static final LocalDate NO_END = LocalDate.of(2600, 7, 31);

  private final JdbcClient database;
  private final Audit audit;

  Providers(JdbcClient database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /** A provider. */
  record Provider(int ukprn, String name) {}

  /**
   * Whether a provider may return a collection.
   *
   * @param from null where it may not
   * @param to the last day; null where it may not
   */
  record Assignment(String collection, String title, boolean open, LocalDate from, LocalDate to) {

    public boolean isThere() {
      return from != null;
    }

    public boolean hasEnd() {
      return to != null && !to.equals(NO_END);
    }
  }

  private static final String FOUND = " from provider where :term = '' or name ilike :like or cast(ukprn as text) like :start";

  private JdbcClient.StatementSpec find(String sql, String term) {
    String escaped = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return database.sql(sql).param("term", term).param("like", "%" + escaped + "%").param("start", escaped + "%");
  }

  /** Providers whose name holds a text or whose number starts with it, by name; all for an empty text. */
  List<Provider> search(String term, int from, int most) {
    return find("select ukprn, name" + FOUND + " order by name, ukprn offset :from limit :most", term).param("from", from).param("most", most)
        .query((row, number) -> new Provider(row.getInt(1), row.getString(2))).list();
  }

  /** How many {@link #search} finds. */
  long count(String term) {
    return find("select count(*)" + FOUND, term).query(Long.class).single();
  }

  Optional<Provider> find(int ukprn) {
    return database.sql("select ukprn, name from provider where ukprn = :ukprn").param("ukprn", ukprn)
        .query((row, number) -> new Provider(row.getInt(1), row.getString(2))).optional();
  }

  /**
   * Adds a provider.
   *
   * @return false when it is there already
   */
  @Transactional
  boolean add(Caller caller, int ukprn, String name) {
    boolean added = database.sql("insert into provider (ukprn, name) values (:ukprn, :name) on conflict do nothing").param("ukprn", ukprn).param("name", name)
        .update() == 1;
    if (added) {
      audit.change(caller, "provider added", ukprn, about(ukprn), null, Map.of("name", name));
    }
    return added;
  }

  static String about(int ukprn) {
    return "provider " + ukprn;
  }

  /** The collections that are open or that the provider has, the newest year first. */
  List<Assignment> assignments(int ukprn) {
    return database.sql("select c.id, c.title, c.open, a.from_date, a.to_date from collection c left join assignment a on a.collection = c.id and a.ukprn = :ukprn "
            + "where c.open or a.ukprn is not null order by c.year desc, c.kind desc")
        .param("ukprn", ukprn).query((row, number) -> new Assignment(row.getString("id"), row.getString("title"), row.getBoolean("open"),
            row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class))).list();
  }

  /** Lets a provider return a collection from a day to another, both included; part of a change that its caller keeps together. */
  @Transactional
  void assign(Caller caller, int ukprn, String collection, LocalDate from, LocalDate to) {
    Map<String, Object> before = dates(ukprn, collection);
    Map<String, Object> after = dates(from, to);
    if (after.equals(before)) {
      return;
    }
    database.sql("insert into assignment (ukprn, collection, from_date, to_date) values (:ukprn, :collection, :from, :to) "
            + "on conflict (ukprn, collection) do update set from_date = excluded.from_date, to_date = excluded.to_date")
        .param("ukprn", ukprn).param("collection", collection).param("from", from).param("to", to).update();
    audit.change(caller, before == null ? "assigned " + collection : "assignment of " + collection + " changed", ukprn, about(ukprn), before, after);
  }

  /** Takes a collection from a provider; what it has sent stays. */
  @Transactional
  void takeAway(Caller caller, int ukprn, String collection) {
    Map<String, Object> before = dates(ukprn, collection);
    if (database.sql("delete from assignment where ukprn = :ukprn and collection = :collection").param("ukprn", ukprn).param("collection", collection).update() == 1) {
      audit.change(caller, "assignment of " + collection + " removed", ukprn, about(ukprn), before, null);
    }
  }

  private Map<String, Object> dates(int ukprn, String collection) {
    return database.sql("select from_date, to_date from assignment where ukprn = :ukprn and collection = :collection").param("ukprn", ukprn)
        .param("collection", collection).query((row, number) -> dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))).optional().orElse(null);
  }

  private static Map<String, Object> dates(LocalDate from, LocalDate to) {
    Map<String, Object> dates = new LinkedHashMap<>();
    dates.put("from", from.toString());
    dates.put("to", to.toString());
    return dates;
  }
}
