package org.openilr.funding;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;

/**
 * The workings of a learner's money: goes back from each amount, along what {@code attributes.csv} says that it is worked out from, to fields
 * of the record, rows of reference data and parameters.
 */
public final class Workings {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  /** Stands in {@code attributes.csv} for the identifier of the episode. */
  private static final String EPISODE = "@";
  /** Stands there behind rows that start with the year. */
  private static final String YEAR = " of the year";
  /** Stands there before a field that is looked at in all deliveries of the learner. */
  private static final String ALL = "all ";
  /** Stands there before an attribute of the earlier price episodes of the same apprenticeship. */
  private static final String EARLIER = "earlier ";

  private final Learner learner;
  private final List<DPOutcome> outcomes;
  private final FundingFacts facts;
  private final LearnerFunding funding;
  private final List<Looked.Answer> answers;
  private final Parameters parameters;
  private final Attributes episodes;
  private final Stops stops;

  private Workings(Calculation calculation, Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    Looked looked = new Looked(facts.reference());
    this.learner = learner;
    this.outcomes = outcomes;
    this.facts = facts;
    this.funding = calculation.calculate(learner, outcomes, new FundingFacts(facts.year(), looked.reference(), facts.ukprn()));
    this.answers = looked.answers();
    Model model = Model.of(calculation.getClass());
    this.parameters = model.parameters();
    this.episodes = model.attributes(Attribute.Level.EPISODE);
    this.stops = Stops.read(calculation.getClass());
  }

  /**
   * Accounts for all money of a learner in one model, also for money that came to nothing.
   *
   * @param calculation one that takes the learner
   */
  public static List<Account> of(Calculation calculation, Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    return new Workings(calculation, learner, outcomes, facts).accounts();
  }

  private List<Account> accounts() {
    List<Account> accounts = new ArrayList<>();
    for (Payments.Payment payment : Payments.of(funding.model())) {
      // Money of the year as a whole counts for those who have none by months; one of the two is shown.
      if (payment.level() == Attribute.Level.LEARNER
          && funding.learner().attributes().find(payment.attribute()).periodised() == Payments.hasPeriods(payment, funding.learner())) {
        accounts.add(account(payment, null, null));
      }
    }
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      for (Payments.Payment payment : Payments.of(funding.model())) {
        if (payment.level() == Attribute.Level.DELIVERY) {
          accounts.add(account(payment, delivery, null));
        } else if (payment.level() == Attribute.Level.EPISODE) {
          List<Account> earned = delivery.episodes().stream().map(episode -> account(payment, delivery, episode))
              .filter(account -> !isNothing(account.amounts())).toList();
          accounts.addAll(earned.isEmpty() ? List.of(nothing(payment, delivery)) : earned);
        }
      }
    }
    return accounts;
  }

  /** A value of a learner, delivery or episode. */
  private record Node(LearnerFunding.Delivery delivery, LearnerFunding.Episode episode, Values values, Attribute attribute) {

    String of() {
      return episode != null ? episode.identifier() : delivery != null ? Integer.toString(delivery.aimSeqNumber()) : "";
    }

    /** Null also where the record has no such attribute. */
    Object value() {
      return values.attributes().find(attribute.name()) == null ? null : values.get(attribute.name());
    }

    Account.Step step() {
      return new Account.Step(attribute, of(), value());
    }
  }

  /** Money of deliverables for a delivery none of whose deliverables has any. */
  private Account nothing(Payments.Payment payment, LearnerFunding.Delivery delivery) {
    List<Account.Stop> reasons = new ArrayList<>();
    stops(new Node(delivery, null, delivery.values(), episodes.find(payment.attribute())), new LinkedHashSet<>(), reasons);
    return new Account(payment, delivery.aimSeqNumber(), null, Series.ZERO, null, List.of(), List.of(), List.of(), List.of(), reasons);
  }

  private Account account(Payments.Payment payment, LearnerFunding.Delivery delivery, LearnerFunding.Episode episode) {
    Values values = episode != null ? episode.values() : delivery != null ? delivery.values() : funding.learner();
    Node money = new Node(delivery, episode, values, values.attributes().find(payment.attribute()));
    Map<Node, List<Node>> reached = new LinkedHashMap<>();
    Set<Account.Field> fields = new LinkedHashSet<>();
    Set<Account.Row> rows = new LinkedHashSet<>();
    Set<Parameters.Parameter> used = new LinkedHashSet<>();
    reach(money, reached, fields, rows, used);
    List<Account.Stop> reasons = new ArrayList<>();
    if (isNothing(money)) {
      stops(money, new LinkedHashSet<>(), reasons);
    }
    Object amount = money.value();
    return new Account(payment, delivery == null ? null : delivery.aimSeqNumber(), episode == null ? null : episode.identifier(),
        amount instanceof Series series ? series : Series.ZERO, amount instanceof BigDecimal whole ? whole : null, reached.keySet().stream().map(Node::step).toList(), List.copyOf(fields), List.copyOf(rows),
        List.copyOf(used), once(reasons));
  }

  /** Price episodes tend to have the same reason; it is told once. */
  private static List<Account.Stop> once(List<Account.Stop> reasons) {
    Map<String, Account.Stop> once = new LinkedHashMap<>();
    reasons.forEach(stop -> once.putIfAbsent(stop.step().attribute().name() + stop.because(), stop));
    return List.copyOf(once.values());
  }

  /** Adds the node after all that it comes from. */
  private void reach(Node node, Map<Node, List<Node>> reached, Set<Account.Field> fields, Set<Account.Row> rows,
      Set<Parameters.Parameter> used) {
    if (reached.containsKey(node)) {
      return;
    }
    List<Node> sources = new ArrayList<>();
    // Noted before its sources, so that a value that looks at its own earlier periods does not go round for ever.
    reached.put(node, sources);
    for (Attribute.Source source : node.attribute().from()) {
      if (!counts(source, node)) {
        continue;
      }
      String from = source.name();
      List<Node> nodes = nodes(from, node);
      sources.addAll(nodes);
      nodes.forEach(one -> reach(one, reached, fields, rows, used));
      if (nodes.isEmpty() && !from.startsWith(EARLIER) && !fields(from, node, fields)) {
        List<Parameters.Parameter> found = parameters.of(from, facts.year());
        used.addAll(found);
        if (found.isEmpty()) {
          rows(from, node, rows);
        }
      }
    }
    reached.remove(node);
    reached.put(node, sources);
  }

  /** Whether a value comes from a source, or the source belongs to cases that this one is none of. */
  private boolean counts(Attribute.Source source, Node node) {
    return source.when().isEmpty() || source.holds() == nodes(source.when(), node).stream().anyMatch(one -> one.value() != null
        && (source.is() == null ? !isNothing(one) : source.is().equals(text(one.value()))));
  }

  /** The attributes of that name: of the same record, of the one above it, of those below, or of destinations and the like. */
  private List<Node> nodes(String name, Node near) {
    if (name.startsWith(EARLIER)) {
      return earlier(name.substring(EARLIER.length()), near);
    }
    Attribute own = near.values().attributes().find(name);
    if (own != null) {
      return own.equals(near.attribute()) ? List.of() : List.of(new Node(near.delivery(), near.episode(), near.values(), own));
    }
    if (near.delivery() != null && near.episode() != null && near.delivery().values().attributes().find(name) != null) {
      return List.of(new Node(near.delivery(), null, near.delivery().values(), near.delivery().values().attributes().find(name)));
    }
    if (funding.learner().attributes().find(name) != null) {
      return List.of(new Node(null, null, funding.learner(), funding.learner().attributes().find(name)));
    }
    List<Node> below = new ArrayList<>();
    for (LearnerFunding.Delivery delivery : near.delivery() == null ? funding.deliveries() : List.of(near.delivery())) {
      if (near.delivery() == null && delivery.values().attributes().find(name) != null) {
        below.add(new Node(delivery, null, delivery.values(), delivery.values().attributes().find(name)));
      }
      for (LearnerFunding.Episode episode : delivery.episodes()) {
        if (episode.values().attributes().find(name) != null) {
          below.add(new Node(delivery, episode, episode.values(), episode.values().attributes().find(name)));
        }
      }
    }
    // What adds nothing to a sum is left out beside what does.
    if (below.stream().anyMatch(one -> one.value() instanceof Series series && !isNothing(series))) {
      below.removeIf(one -> one.value() instanceof Series series && isNothing(series));
    }
    for (LearnerFunding.Episode part : below.isEmpty() ? funding.parts() : List.<LearnerFunding.Episode>of()) {
      if (part.values().attributes().find(name) != null) {
        below.add(new Node(null, part, part.values(), part.values().attributes().find(name)));
      }
    }
    return below;
  }

  private List<Node> earlier(String name, Node near) {
    List<Node> earlier = new ArrayList<>();
    LocalDate start = near.values().date("EpisodeStartDate");
    for (LearnerFunding.Delivery delivery : funding.deliveries()) {
      for (LearnerFunding.Episode episode : delivery.episodes()) {
        if (Days.isBefore(episode.values().date("EpisodeStartDate"), start) && apprenticeship(episode).equals(apprenticeship(near.episode()))) {
          earlier.add(new Node(delivery, episode, episode.values(), episode.values().attributes().find(name)));
        }
      }
    }
    return earlier;
  }

  /** {@code 25-100} of {@code 25-100-01/08/2020}. */
  private static String apprenticeship(LearnerFunding.Episode episode) {
    return episode.identifier().substring(0, episode.identifier().lastIndexOf('-'));
  }

  /** Adds the field, or the records below of that name and type, of the delivery, the learner or the employment statuses; whether there is one. */
  private boolean fields(String from, Node node, Set<Account.Field> fields) {
    boolean ofAll = from.startsWith(ALL);
    String[] words = from.substring(ofAll ? ALL.length() : 0).split(" ");
    boolean known = false;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      boolean own = node.delivery() == null || isOf(aim, node.delivery());
      if (ofAll || own) {
        Set<Account.Field> found = new LinkedHashSet<>();
        known |= fields(aim, "aim " + aim.aimSeqNumber(), words, found);
        // What other aims do not have decides nothing.
        found.removeIf(field -> !own && field.value().isEmpty());
        fields.addAll(found);
      }
    }
    if (!known) {
      known = fields(learner, "learner", words, fields);
    }
    if (!known) {
      for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
        known |= fields(status, "employment status from " + text(status.dateEmpStatApp()), words, fields);
      }
    }
    if (!known && words[0].equals(DPOutcome.TYPE.name())) {
      outcomes.forEach(outcome -> fields.add(new Account.Field("destination", from, text(outcome))));
      known = true;
    }
    return known;
  }

  private static boolean fields(Entity record, String name, String[] words, Set<Account.Field> fields) {
    int slot = record.type().slot(words[0]);
    if (slot >= 0 && !(record.slot(slot) instanceof List)) {
      fields.add(new Account.Field(name, words[0], text(record.value(slot))));
      return true;
    }
    int children = record.type().childSlot(words[0]);
    if (children < 0) {
      return false;
    }
    boolean any = false;
    for (Object child : record.slot(children) instanceof List<?> list ? list : List.of()) {
      String text = text((Entity) child);
      if (words.length == 1 || (" " + text + ",").toUpperCase(Locale.ROOT).contains(" " + words[1].toUpperCase(Locale.ROOT) + ",")) {
        fields.add(new Account.Field(name, String.join(" ", words), text));
        any = true;
      }
    }
    if (!any) {
      fields.add(new Account.Field(name, String.join(" ", words), ""));
    }
    return true;
  }

  /** The fields of a record that are returned. */
  private static String text(Entity record) {
    List<String> parts = new ArrayList<>();
    for (int slot = 0; slot < record.type().size(); slot++) {
      Object value = record.value(slot);
      if (value != null && !(value instanceof Collection)) {
        parts.add(record.type().element(slot) + " " + text(value));
      }
    }
    return String.join(", ", parts);
  }

  private static String text(Object value) {
    return value == null ? "" : value instanceof LocalDate day ? DAY.format(day)
        : value instanceof BigDecimal decimal ? decimal.stripTrailingZeros().toPlainString() : value.toString();
  }

  /** Adds what was looked up in a table for this record: {@code LARS Funding}, {@code postcode-area-costs}. */
  private void rows(String from, Node node, Set<Account.Row> rows) {
    String[] words = from.replaceFirst("^LARS ", "").split(" ");
    Table table = Table.find(words[0]).orElse(null);
    if (table == null) {
      return;
    }
    String version = facts.version(table);
    String name = from.replace(YEAR, "").replace(EPISODE, node.episode() == null ? "" : node.episode().identifier());
    String of = words.length == 1 ? "" : name.substring(name.lastIndexOf(' ')).toUpperCase(Locale.ROOT);
    String since = from.endsWith(YEAR) ? " EFFECTIVEFROM " + text(facts.year().firstDay()) : "";
    // Rows below those of another table are missing only where such a row was looked for.
    boolean asked = ReferenceRows.mayHold("", table);
    boolean any = false;
    for (Looked.Answer answer : answers) {
      asked |= ReferenceRows.mayHold(answer.question(), table) && isAbout(answer, node);
      for (Record row : ReferenceRows.of(answer.found(), table)) {
        String text = text(row);
        String capitals = text.toUpperCase(Locale.ROOT);
        if (isAbout(answer, node) && capitals.contains(of) && capitals.contains(since)) {
          rows.add(new Account.Row(name, version, text));
          any = true;
        }
      }
    }
    if (asked && !any) {
      rows.add(new Account.Row(name, version, ""));
    }
  }

  /** Whether something was asked for this delivery: some key is a value of its record, or is none of any other delivery's. */
  private boolean isAbout(Looked.Answer answer, Node node) {
    if (node.delivery() == null) {
      return true;
    }
    boolean ofAnother = false;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      boolean has = answer.key().stream().anyMatch(key -> key != null && hasValue(aim, key));
      if (has && isOf(aim, node.delivery())) {
        return true;
      }
      ofAnother |= has;
    }
    return !ofAnother;
  }

  private static boolean isOf(LearningDelivery aim, LearnerFunding.Delivery delivery) {
    return Aim.isOne(aim.aimSeqNumber(), delivery.aimSeqNumber());
  }

  private static boolean hasValue(Entity record, Object key) {
    for (int slot = 0; slot < record.type().size(); slot++) {
      if (key.equals(record.value(slot))) {
        return true;
      }
    }
    return false;
  }

  /** The values of a row of reference data that are there; lists of rows below it are left out. */
  private static String text(Record row) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = ReferenceRows.value(row, component);
      if (value != null && !(value instanceof Collection) && !(value instanceof Record)) {
        String name = component.getName();
        parts.add(Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + text(value));
      }
    }
    return String.join(", ", parts);
  }

  /** Goes down from nothing to the step that is the reason, which may have one of its own for each price episode. */
  private void stops(Node node, Set<Node> seen, List<Account.Stop> found) {
    if (!seen.add(node)) {
      return;
    }
    for (Stops.Stop stop : stops.of(node.attribute().name())) {
      if (holds(stop, node)) {
        List<Node> further = stop.because().isEmpty() ? nodes(stop.name(), node) : List.of();
        if (further.isEmpty()) {
          found.add(new Account.Stop(node.step(), filled(stop.because(), node) + detail(stop, node)));
        }
        further.forEach(next -> stops(next, seen, found));
        return;
      }
    }
    found.add(new Account.Stop(node.step(), ""));
  }

  /** The words with the values that they name: {@code by {LatestPossibleStartDate}}. */
  private String filled(String words, Node node) {
    int start = words.indexOf('{');
    int end = words.indexOf('}', start);
    return start < 0 || end < 0 ? words
        : words.substring(0, start) + text(value(words.substring(start + 1, end), node)) + filled(words.substring(end + 1), node);
  }

  private boolean holds(Stops.Stop stop, Node node) {
    return switch (stop.kind()) {
      case NOTHING -> nodes(stop.name(), node).stream().allMatch(source -> isNothing(source) || source.value() == null);
      case YES -> nodes(stop.name(), node).stream().anyMatch(source -> Boolean.TRUE.equals(source.value()));
      case NONE -> value(stop.name(), node) == null;
      case IS -> stop.other().equals(text(value(stop.name(), node)));
      case NOT -> !stop.other().equals(text(value(stop.name(), node)));
      case SHORT, UNDER -> shortBy(value(stop.name(), node), value(stop.other(), node)) > 0;
      case ALWAYS -> true;
    };
  }

  /** How far the first, a number or a day, lies below the second; 0 where it does not, or one of them is not known. */
  private static long shortBy(Object one, Object other) {
    if (one instanceof LocalDate day && other instanceof LocalDate limit) {
      return Math.max(0, ChronoUnit.DAYS.between(day, limit));
    }
    return one instanceof Number number && other instanceof Number limit ? Math.max(0, limit.longValue() - number.longValue()) : 0;
  }

  private String detail(Stops.Stop stop, Node node) {
    if (stop.kind() == Stops.Kind.ALWAYS || stop.kind() == Stops.Kind.NOTHING || stop.kind() == Stops.Kind.YES || stop.kind() == Stops.Kind.NONE) {
      return "";
    }
    Object one = value(stop.name(), node);
    Object other = value(stop.other(), node);
    long by = shortBy(one, other);
    String missing = stop.kind() == Stops.Kind.SHORT ? ", %d %s short".formatted(by, by == 1 ? "day" : "days") : "";
    return missing + " (" + stop.name() + " " + text(one) + (other == null ? "" : ", " + stop.other() + " " + text(other)) + ")";
  }

  /** The value of an attribute near the node, of a field of its record, or of a parameter; null where there is none. */
  private Object value(String name, Node node) {
    List<Node> nodes = nodes(name, node);
    if (!nodes.isEmpty()) {
      return nodes.get(0).value();
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (node.delivery() != null && isOf(aim, node.delivery()) && aim.type().slot(name) >= 0) {
        return aim.value(name);
      }
    }
    List<Parameters.Parameter> found = parameters.of(name, facts.year());
    return found.isEmpty() ? null : new BigDecimal(found.get(found.size() - 1).value());
  }

  private static boolean isNothing(Node node) {
    Object value = node.value();
    return switch (node.attribute().type()) {
      case BOOLEAN -> Boolean.FALSE.equals(value) || value instanceof Series series && isNothing(series);
      case DECIMAL, INTEGER -> value == null || value instanceof BigDecimal decimal && decimal.signum() == 0
          || value instanceof Integer number && number == 0 || value instanceof Series series && isNothing(series);
      default -> false;
    };
  }

  private static boolean isNothing(Series series) {
    return series.values().stream().allMatch(value -> value == null || value.signum() == 0);
  }
}
