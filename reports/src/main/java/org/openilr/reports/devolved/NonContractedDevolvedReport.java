package org.openilr.reports.devolved;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The Non-Contracted Devolved Adult Education Activity Report: the aims of the {@link DevolvedOccupancyReport} that no contract of the provider with the
 * area covers. Without reference data on these contracts nobody can tell, and the report is empty. Source: the
 * department's 2020-21 report service.
 */
public final class NonContractedDevolvedReport extends DevolvedOccupancy {

  public NonContractedDevolvedReport() {
    super(new ReportInfo("Non-Contracted Devolved Adult Education Activity Report", Format.CSV, "Funding and contract teams",
        "Find learning that a devolved area is said to pay for without a contract that covers it: nobody "
            + "will pay for it until source of funding or contract is put right."));
  }

  @Override
  boolean takes(LearningDelivery aim, ReportContext context) {
    return context.reference().has(Table.DEVOLVED_CONTRACTS) && !Areas.isContracted(aim, context);
  }
}
