package org.openilr.reports.young;

import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.text;

import java.util.List;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/** The Maths and English Report: whether funded students meet the condition of funding. Source: the department's 2020-21 report service. */
public final class MathsAndEnglishReport extends StudentList {

  public MathsAndEnglishReport() {
    super(new ReportInfo("Maths and English Report", Format.CSV, "16 to 19, maths and English teams",
        "See who meets the condition of funding in maths and English, and who does not yet study what they need."), List.of(
            text("Funding line type", value("FundLine")),
            learnRefNumber(),
            familyName(),
            givenNames(),
            tLevel(),
            dateOfBirth(),
            campus(),
            text("Maths GCSE status", value("ConditionOfFundingMaths")),
            text("English GCSE status", value("ConditionOfFundingEnglish")),
            text("Funding band", value("RateBand")),
            marking("OFFICIAL-SENSITIVE")),
        student -> student.line().ordinal(), student -> student.isFunded() && student.hasPaidAim());
  }
}
