package org.openilr.service.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.service.submissions.Submissions.Counting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The valid learners of submissions that count. Who asks has the submissions from the one place that says which it may see. */
@Repository
public class SubmittedLearners {

  private static final String MATCHES = "(cast(:aimType as integer) is null or d.aim_type = :aimType) and (cast(:stdCode as integer) is null or d.std_code = :stdCode) "
      + "and (cast(:progType as integer) is null or d.prog_type = :progType) and (:anyModel or d.fund_model in (:fundModels))";
  private static final int NO_MODEL = -1;

  private final JdbcClient database;

  SubmittedLearners(JdbcClient database) {
    this.database = database;
  }

  /**
   * Which aims are wanted; null or empty for all.
   *
   * @param fundModels any of them
   */
  public record Wanted(Integer aimType, Integer stdCode, List<Integer> fundModels, Integer progType) {}

  /** A learner with those aims that are wanted, in the order of the file. Fields are null where the return has none. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubmittedLearner(int ukprn, String learnRefNumber, Long uln, String familyName, String givenNames, LocalDate dateOfBirth, String niNumber,
      List<SubmittedDelivery> learningDeliveries) {}

  /** An aim of a learner. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubmittedDelivery(Integer aimType, LocalDate learnStartDate, LocalDate learnPlanEndDate, Integer fundModel, Integer stdCode, String delLocPostCode,
      String epaOrgID, Integer compStatus, LocalDate learnActEndDate, Integer withdrawReason, Integer outcome, LocalDate achDate, String outGrade, Integer progType) {}

  private record Place(long submission, int row) {}

  /** A page of learners, and how many there are in all. */
  public record Part(long total, List<SubmittedLearner> learners) {}

  /**
   * A page of the learners who have an aim that is wanted, in the order of the submissions and their files.
   *
   * @param from place of the first, from 0
   */
  public Part page(List<Counting> submissions, Wanted wanted, long from, int size) {
    if (submissions.isEmpty()) {
      return new Part(0, List.of());
    }
    Map<Long, Long> counts = counts(submissions, wanted);
    // Whole submissions before the page are skipped by their counts, so that a late page costs no more than an early one.
    List<Counting> within = new ArrayList<>();
    long total = 0;
    long skipped = 0;
    for (Counting submission : submissions) {
      long count = counts.getOrDefault(submission.id(), 0L);
      if (total + count <= from) {
        skipped += count;
      } else if (count > 0 && total < from + size) {
        within.add(submission);
      }
      total += count;
    }
    return new Part(total, within.isEmpty() ? List.of() : learners(within, wanted, from - skipped, size));
  }

  private Map<Long, Long> counts(List<Counting> submissions, Wanted wanted) {
    Map<Long, Long> counts = new LinkedHashMap<>();
    wanted("select d.submission, count(distinct d.learner_row) as learners from learning_delivery d where d.submission in (:submissions) and " + MATCHES
        + " group by d.submission", submissions, wanted).query(row -> {
          counts.put(row.getLong("submission"), row.getLong("learners"));
        });
    return counts;
  }

  private List<SubmittedLearner> learners(List<Counting> submissions, Wanted wanted, long from, int size) {
    Map<Place, SubmittedLearner> learners = new LinkedHashMap<>();
    wanted("with page as (select l.*, s.ukprn from learner l join submission s on s.id = l.submission where l.submission in (:submissions) and exists (select from "
        + "learning_delivery d where d.submission = l.submission and d.learner_row = l.learner_row and " + MATCHES + ") order by s.ukprn, l.learner_row "
        + "limit :size offset :from) select page.*, d.* from page join learning_delivery d on d.submission = page.submission and d.learner_row = page.learner_row where "
        + MATCHES + " order by page.ukprn, page.learner_row, d.place", submissions, wanted).param("from", from).param("size", size).query(row -> {
          Place place = new Place(row.getLong("submission"), row.getInt("learner_row"));
          SubmittedLearner learner = learners.get(place);
          if (learner == null) {
            learner = learner(row);
            learners.put(place, learner);
          }
          learner.learningDeliveries().add(delivery(row));
        });
    return List.copyOf(learners.values());
  }

  private JdbcClient.StatementSpec wanted(String sql, List<Counting> submissions, Wanted wanted) {
    boolean anyModel = wanted.fundModels() == null || wanted.fundModels().isEmpty();
    return database.sql(sql).param("submissions", submissions.stream().map(Counting::id).toList()).param("aimType", wanted.aimType()).param("stdCode", wanted.stdCode())
        .param("progType", wanted.progType()).param("anyModel", anyModel).param("fundModels", anyModel ? List.of(NO_MODEL) : wanted.fundModels());
  }

  private static SubmittedLearner learner(ResultSet row) throws SQLException {
    return new SubmittedLearner(row.getInt("ukprn"), row.getString("learn_ref_number"), row.getObject("uln", Long.class), row.getString("family_name"),
        row.getString("given_names"), row.getObject("date_of_birth", LocalDate.class), row.getString("ni_number"), new ArrayList<>());
  }

  private static SubmittedDelivery delivery(ResultSet row) throws SQLException {
    return new SubmittedDelivery(number(row, "aim_type"), date(row, "learn_start_date"), date(row, "learn_plan_end_date"), number(row, "fund_model"),
        number(row, "std_code"), row.getString("del_loc_post_code"), row.getString("epa_org_id"), number(row, "comp_status"), date(row, "learn_act_end_date"),
        number(row, "withdraw_reason"), number(row, "outcome"), date(row, "ach_date"), row.getString("out_grade"), number(row, "prog_type"));
  }

  private static Integer number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
