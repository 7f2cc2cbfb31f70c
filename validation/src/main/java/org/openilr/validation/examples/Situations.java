package org.openilr.validation.examples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openilr.learners.Entity;
import org.openilr.learners.FileName;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.specification.EntityDefinition;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.FileFacts;

/** Builds situations: a valid learner of a kind, changed as an example says. The form is described in examples/README.md. */
public final class Situations {

  private static final int UKPRN = 10000001;

  private final Specification specification;
  private final Records records;

  public Situations(Year year) {
    this.specification = Specification.of(year);
    this.records = new Records(specification);
  }

  /** The kinds of learner, as {@code like} names them. */
  public static Set<String> kinds() {
    return Kinds.names();
  }

  /** The kinds of learner that exist in a year. */
  public static List<String> kinds(Year year) {
    return Kinds.of(year);
  }

  /** A valid learner of a kind, dated for the year. */
  public Learner learner(String kind) {
    return build(kind, Map.of()).learners().get(0);
  }

  /**
   * A situation.
   *
   * @param kind one of {@link #kinds}
   * @throws IllegalArgumentException for an unknown kind, key, field, or a value that is not one of its field; the message says which
   */
  public Situation build(String kind, Map<String, Object> changes) {
    Map<String, Object> rest = new LinkedHashMap<>(changes);
    FileFacts facts = facts(map(rest.remove("file")));
    Object period = rest.remove("period");
    Object now = rest.remove("now");
    Map<String, List<Map<String, String>>> reference = reference(map(rest.remove("reference")));
    Set<String> without = new TreeSet<>();
    list(rest.remove("without")).forEach(table -> without.add((String) table));

    List<LearnerDestinationandProgression> destinations = new ArrayList<>();
    List<Object> destinationChanges = rest.containsKey("destination") ? List.of(map(rest.remove("destination"))) : list(rest.remove("destinations"));
    for (Object change : destinationChanges) {
      destinations.add((LearnerDestinationandProgression) records.record(entity("LearnerDestinationandProgression"),
          Kinds.merged(Kinds.elements(Kinds.DESTINATION, specification.year()), map(change))));
    }
    List<Learner> learners = new ArrayList<>();
    if (rest.containsKey("learners")) {
      for (Object change : list(rest.remove("learners"))) {
        Map<String, Object> one = new LinkedHashMap<>(map(change));
        Object own = one.remove("like");
        learners.add(learner(own == null ? kind : (String) own, one));
      }
      if (!rest.isEmpty()) {
        throw new IllegalArgumentException("An example with several learners knows no " + rest.keySet());
      }
    } else {
      learners.add(learner(kind, rest));
    }
    return new Situation(specification.year(), facts, learners, destinations, reference, without,
        period == null ? 3 : Integer.parseInt((String) period),
        now == null ? LocalDateTime.of(specification.year().start(), 10, 15, 9, 30) : LocalDateTime.parse((String) now));
  }

  private FileFacts facts(Map<String, Object> file) {
    Integer provider = number(file, "UKPRN", UKPRN);
    Integer header = number(file, "HeaderUKPRN", provider);
    String usualName = "ILR-" + (header == null ? UKPRN : header) + "-" + specification.year().code() + "-" + specification.year().start() + "1015-093000-01.xml";
    LocalDate prepared = file.containsKey("FilePreparationDate") ? LocalDate.parse((String) file.get("FilePreparationDate"))
        : LocalDate.of(specification.year().start(), 10, 14);
    boolean uploaded = file.containsKey("SignedInUKPRN") || file.containsKey("LatestName") || file.containsKey("Received");
    FileFacts.Upload upload = !uploaded ? null : new FileFacts.Upload(number(file, "SignedInUKPRN", UKPRN),
        "yes".equals(file.get("Received")), file.get("LatestName") instanceof String latest ? FileName.of(latest) : null);
    return new FileFacts(file.containsKey("name") ? (String) file.get("name") : usualName,
        header, provider, prepared, upload);
  }

  private Learner learner(String kind, Map<String, Object> changes) {
    Map<String, Object> learner = Kinds.elements(kind, specification.year());
    Kinds.change(learner, changes);
    number(learner);
    return (Learner) records.record(entity("Learner"), learner);
  }

  /** Aims without a number of their own are numbered in order; two of the template's copied alike are told apart. */
  private static void number(Map<String, Object> learner) {
    List<Object> aims = new ArrayList<>();
    int next = 1;
    for (Object aim : list(learner.get("LearningDelivery"))) {
      Map<String, Object> numbered = new LinkedHashMap<>(map(aim));
      if (!numbered.containsKey("AimSeqNumber")) {
        numbered.put("AimSeqNumber", Integer.toString(next));
      }
      next++;
      aims.add(numbered);
    }
    if (!aims.isEmpty()) {
      learner.put("LearningDelivery", aims);
    }
  }

  private EntityDefinition entity(String name) {
    return specification.entity(name)
        .orElseThrow(() -> new IllegalArgumentException(specification.year() + " has no " + name + " records"));
  }

  private static Integer number(Map<String, Object> file, String key, Integer usual) {
    if (!file.containsKey(key)) {
      return usual;
    }
    return file.get(key) == null ? null : Integer.valueOf((String) file.get(key));
  }

  private static Map<String, List<Map<String, String>>> reference(Map<String, Object> tables) {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    tables.forEach((table, list) -> {
      List<Map<String, String>> ofTable = new ArrayList<>();
      for (Object row : list(list)) {
        Map<String, String> cells = new LinkedHashMap<>();
        map(row).forEach((column, cell) -> cells.put(column, (String) cell));
        ofTable.add(cells);
      }
      rows.put(table, ofTable);
    });
    return rows;
  }

  @SuppressWarnings("unchecked") // keys of our YAML are texts
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // as above
  static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
