package org.openilr.service.operators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openilr.service.database.Times;
import org.openilr.service.web.UkText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the audit log tells of one record, for the record's own page. */
@Repository
class ChangeHistory {

  private static final int MOST = 50;
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

  private final JdbcClient database;
  private final JsonMapper json;
  private final UkText text;

  ChangeHistory(JdbcClient database, JsonMapper json, UkText text) {
    this.database = database;
    this.json = json;
    this.text = text;
  }

  /** A change: values by name, each as it was and as it became. */
  record Change(Instant at, String actor, String action, Map<String, String> values) {}

  /** The changes of a record, the newest first. */
  List<Change> of(String about) {
    return database.sql("select at, actor, action, detail from audit_event where about = :about order by id desc limit :most").param("about", about)
        .param("most", MOST).query((row, number) -> new Change(Times.instant(row, "at"), row.getString("actor"), row.getString("action"),
            values(row.getString("detail")))).list();
  }

  private Map<String, String> values(String detail) {
    Map<String, String> values = new TreeMap<>();
    if (detail != null) {
      JsonNode before = json.readTree(detail).path("before");
      JsonNode after = json.readTree(detail).path("after");
      after.properties().forEach(entry -> values.put(entry.getKey(), shown(before.path(entry.getKey())) + " → " + shown(entry.getValue())));
      before.properties().stream().filter(entry -> !after.has(entry.getKey())).forEach(entry -> values.put(entry.getKey(), shown(entry.getValue()) + " → none"));
    }
    return values;
  }

  private String shown(JsonNode value) {
    String shown = value.isMissingNode() || value.isNull() ? "none" : value.asString();
    return TIME.matcher(shown).matches() ? text.time(Instant.parse(shown)) : shown;
  }
}
