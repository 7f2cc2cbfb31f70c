package org.openilr.reports.devolved;

import org.openilr.learners.LearningDelivery;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The Devolved Adult Education Occupancy Report: a row for each aim that a devolved area pays for. Source: the
 * department's 2020-21 report service.
 */
public final class DevolvedOccupancyReport extends DevolvedOccupancy {

  public DevolvedOccupancyReport() {
    super(new ReportInfo("Devolved Adult Education Occupancy Report", Format.CSV, "MIS and funding teams",
        "See each aim that a devolved area pays for, with its factors and what it earns in each month."));
  }

  @Override
  boolean takes(LearningDelivery aim, ReportContext context) {
    return true;
  }
}
