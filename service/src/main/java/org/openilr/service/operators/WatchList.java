package org.openilr.service.operators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What operators keep an eye on: each is a number on the overview and a list behind it. The conditions are on a submission {@code s} and its job {@code j}.
 */
enum WatchList {

  UPLOADED_TODAY("Files uploaded today", "s.uploaded_at >= :today"),
  SUBMITTED_TODAY("Submitted today", "s.submitted_at >= :today"),
  REJECTED_TODAY("Rejected today", "s.state = 'REJECTED' and s.state_since >= :today"),
  FAILED_TODAY("Failed today", "s.state = 'FAILED' and s.state_since >= :today"),
  WAITING("Waiting to be checked", "s.state = 'RECEIVED'"),
  CHECKING("Being checked", "s.state = 'CHECKING'"),
  /** As in the department's red zone: longer than 1.2 times the mean of the provider's last three of the collection. */
  SLOW("Slow files", "s.state = 'CHECKING' and j.state = 'RUNNING' and extract(epoch from (:now - j.started_at)) > 1.2 * (select avg(extract(epoch from (l.finished_at - l.started_at))) "
      + "from (select o.finished_at, o.started_at from job o join submission os on os.id = o.submission where os.ukprn = s.ukprn "
      + "and os.collection = s.collection and o.kind = j.kind and o.state = 'DONE' order by o.finished_at desc limit 3) l)"),
  /** The newest file of a provider in a period that is open, if that could not be taken. */
  FAILING("Providers whose last file of the period failed", "s.state in ('REJECTED', 'FAILED') and exists (select from return_period p "
      + "where p.collection = s.collection and p.number = s.period and :now between p.opens_at and p.closes_at) "
      + "and not exists (select from submission n where n.ukprn = s.ukprn and n.collection = s.collection and n.period = s.period and n.id > s.id)");

  private final String title;
  private final String condition;

  WatchList(String title, String condition) {
    this.title = title;
    this.condition = condition;
  }

  /** For people. */
  public String title() {
    return title;
  }

  String condition() {
    return condition;
  }

  /** As its address has it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<WatchList> ofPath(String path) {
    return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
  }
}
