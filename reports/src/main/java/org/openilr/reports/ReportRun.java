package org.openilr.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundedLearner;

/**
 * Makes any number of reports from one pass over the valid learners of a return. Learners come in parts, each a run of learners that follow each
 * other in the file; parts may be filled by many threads, and are taken in order by one.
 */
public final class ReportRun implements AutoCloseable {

  private final List<Report> reports;
  private final ReportContext context;
  private final List<Work<?>> works = new ArrayList<>();
  /** What each list report, and each kind of totals, is worked on by. */
  private final Map<Object, Work<?>> byOwner = new IdentityHashMap<>();

  /** @param reports in the order in which their files are to be listed */
  public ReportRun(List<Report> reports, ReportContext context) {
    this.reports = List.copyOf(reports);
    this.context = context;
    for (Report report : reports) {
      if (report instanceof ListReport<?> list) {
        start(list, new ListWork<>(list, context));
      } else if (report instanceof BookReport book) {
        book.lists().forEach(list -> start(list, new ListWork<>(list, context)));
      } else if (report instanceof TotalReport<?> total) {
        if (!byOwner.containsKey(total.totals())) {
          start(total.totals(), new TotalWork<>(total.totals(), context));
        }
        if (total.behind() != null) {
          start(total.behind(), new ListWork<>(total.behind(), context));
        }
      }
    }
  }

  private void start(Object owner, Work<?> work) {
    works.add(work);
    byOwner.put(owner, work);
  }

  /** Learners that follow each other in the file. */
  public static final class Part {
    private final List<Started<?>> works = new ArrayList<>();
  }

  /** What one work has made of a part. */
  private record Started<P>(Work<P> work, P part) {

    static <P> Started<P> of(Work<P> work) {
      return new Started<>(work, work.part());
    }

    void add(FundedLearner learner) {
      work.add(part, learner);
    }

    void take() throws IOException {
      work.take(part);
    }
  }

  /** Starts a part; called by any thread. */
  public Part part() {
    Part part = new Part();
    for (int i = 0; i < works.size(); i++) {
      part.works.add(Started.of(works.get(i)));
    }
    return part;
  }

  /** Puts a valid learner into a part; called by the thread that fills the part. */
  public void add(Part part, FundedLearner learner) {
    for (int i = 0; i < part.works.size(); i++) {
      part.works.get(i).add(learner);
    }
  }

  /** Takes the next part, in the order of the file. */
  public void take(Part part) throws IOException {
    for (Started<?> started : part.works) {
      started.take();
    }
  }

  /** Makes the documents, after the last learner. */
  public List<ReportDocument> documents() {
    List<ReportDocument> documents = new ArrayList<>();
    for (Report report : reports) {
      List<Sheet> sheets = new ArrayList<>();
      ReportDocument.Behind behind = null;
      if (report instanceof ListReport<?> list) {
        sheets.add(sheet(list));
      } else if (report instanceof TotalReport<?> total) {
        sheets.addAll(sheets(total));
        LearnersBehind<?> list = total.behind();
        if (list != null) {
          ListSheet sheet = sheet(list);
          behind = new ReportDocument.Behind(list.info(), list.note(), list.lines(), ((ListWork<?>) byOwner.get(list)).totals(), sheet);
        }
      } else if (report instanceof BookReport book) {
        List<ListSheet> lists = book.lists().stream().map(this::sheet).toList();
        sheets.add(book.summary(lists.stream().map(list -> list.rows().size()).toList(), context));
        lists.stream().filter(list -> list.rows().size() > 0).forEach(sheets::add);
      }
      documents.add(new ReportDocument(report.info(), context, sheets, behind));
    }
    return documents;
  }

  private ListSheet sheet(ListReport<?> list) {
    try {
      return ((ListWork<?>) byOwner.get(list)).sheet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the work was started for these totals
  private <T> List<GridSheet> sheets(TotalReport<T> total) {
    return total.sheets(((TotalWork<T>) byOwner.get(total.totals())).sums(), context);
  }

  /** Lets go of what the reports kept in temporary files. */
  @Override
  public void close() throws IOException {
    for (Work<?> work : works) {
      work.close();
    }
  }
}
