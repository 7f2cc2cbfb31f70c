package org.openilr.service.audit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.web.CsvDownload;
import org.openilr.service.web.Paging;
import org.openilr.service.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, for operators and auditors. What is asked for is kept in the session: it may be somebody's name, which is no part of an address. */
@Controller
@RequestMapping("/operator/audit")
class AuditController {

  private static final int PAGE = 50;
  private static final String FILTER = "filter of the audit log";

  private final AuditLog log;
  private final Audit audit;

  AuditController(AuditLog log, Audit audit) {
    this.log = log;
    this.audit = audit;
  }

  /** The filter as it was typed. */
  record Form(String ukprn, String actor, String action, String from, String to) {

    static Form of(AuditFilter filter) {
      return new Form(text(filter.ukprn()), text(filter.actor()), text(filter.action()), text(filter.from()), text(filter.to()));
    }

    private static String text(Object value) {
      return value == null ? "" : value.toString();
    }
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "1") int page, HttpSession session, Model model) {
    AuditFilter filter = filter(session);
    return list(filter, Form.of(filter), page, model);
  }

  @PostMapping
  String ask(@RequestParam(defaultValue = "") String ukprn, @RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpSession session, Model model) {
    Problems problems = new Problems();
    if (!ukprn.isBlank() && !ukprn.strip().matches("[1-9][0-9]{7}")) {
      problems.add("ukprn", "Enter a UKPRN of eight figures, such as 10000001");
    }
    LocalDate first = day("from", from, problems);
    LocalDate last = day("to", to, problems);
    if (problems.any()) {
      model.addAttribute("problems", problems);
      return list(filter(session), new Form(ukprn, actor, action, from, to), 1, model);
    }
    session.setAttribute(FILTER, new AuditFilter(ukprn.isBlank() ? null : Integer.valueOf(ukprn.strip()), actor.isBlank() ? null : actor.strip(),
        action.isBlank() ? null : action, first, last));
    return "redirect:/operator/audit";
  }

  @GetMapping("/log.csv")
  void download(Caller caller, HttpSession session, HttpServletResponse response) throws IOException {
    audit.add(caller, "audit log downloaded", filter(session).ukprn(), null);
    try (CsvDownload csv = new CsvDownload(response, "audit-log.csv",
        List.of("Number", "Time (UTC)", "Who", "Role", "What", "UKPRN", "About", "Values", "Request"))) {
      log.each(filter(session), event -> csv.row(event.id(), event.at(), event.actor(), event.role() == null ? null : event.role().title(), event.action(),
          event.ukprn(), event.about(), event.detail(), event.request()));
    }
  }

  private String list(AuditFilter filter, Form form, int page, Model model) {
    Paging paging = new Paging(page, PAGE, log.count(filter));
    model.addAttribute("form", form);
    model.addAttribute("paging", paging);
    model.addAttribute("actions", log.actions());
    model.addAttribute("events", log.page(filter, paging.from(), PAGE));
    return "audit/log";
  }

  private static AuditFilter filter(HttpSession session) {
    return session.getAttribute(FILTER) instanceof AuditFilter filter ? filter : AuditFilter.ALL;
  }

  private static LocalDate day(String field, String text, Problems problems) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      problems.add(field, "Enter a day as year, month and day, such as 2021-05-31");
      return null;
    }
  }
}
