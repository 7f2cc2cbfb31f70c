package org.openilr.reports.young;

import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.text;
import static org.openilr.reports.Column.yn;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openilr.funding.FundedLearner;
import org.openilr.reports.Column;
import org.openilr.reports.ListReport;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;

/** A list of students of the 16 to 19 budget. */
abstract class StudentList extends ListReport<Student> {

  private final Predicate<Student> filter;

  /**
   * @param place the place of the student's funding line in the list; within it students stand by their reference numbers
   * @param filter who is in the list
   */
  StudentList(ReportInfo info, List<Column<Student>> columns, Function<Student, Object> place, Predicate<Student> filter) {
    super(info, columns, List.of(place, student -> student.learner().learnRefNumber()));
    this.filter = filter;
  }

  @Override
  protected void rows(FundedLearner learner, ReportContext context, Consumer<Student> rows) {
    Student student = Student.of(learner);
    if (student != null && filter.test(student)) {
      rows.accept(student);
    }
  }

  static Column<Student> learnRefNumber() {
    return text("Learner reference number", student -> student.learner().learnRefNumber());
  }

  static Column<Student> familyName() {
    return text("Family name", student -> student.learner().familyName());
  }

  static Column<Student> givenNames() {
    return text("Given names", student -> student.learner().givenNames());
  }

  static Column<Student> tLevel() {
    return yn("T Level student", value("TLevelStudent"));
  }

  static Column<Student> dateOfBirth() {
    return date("Date of birth", student -> student.learner().dateOfBirth());
  }

  static Column<Student> campus() {
    return text("Campus identifier", student -> student.learner().campId());
  }

  /** What the 16 to 19 model worked out. */
  static Function<Student, Object> value(String attribute) {
    return student -> student.values().get(attribute);
  }
}
