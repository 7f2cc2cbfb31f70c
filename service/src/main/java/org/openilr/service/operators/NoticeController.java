package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import org.openilr.service.accounts.Caller;
import org.openilr.service.notices.Notice;
import org.openilr.service.notices.Notices;
import org.openilr.service.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices and maintenance. */
@Controller
@RequestMapping("/operator/notices")
class NoticeController {

  private final Notices notices;
  private final ChangeHistory history;
  private final Clock clock;

  NoticeController(Notices notices, ChangeHistory history, Clock clock) {
    this.notices = notices;
    this.history = history;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("all", notices.all());
    model.addAttribute("now", clock.instant());
    return "operator/notices";
  }

  @GetMapping("/new")
  String form(Model model) {
    return page(null, NoticeForm.from(clock.instant()), null, model);
  }

  @PostMapping("/new")
  String add(@ModelAttribute NoticeForm form, Caller caller, Model model, RedirectAttributes after) {
    Problems problems = new Problems();
    Notice notice = form.read(0, problems);
    if (notice == null) {
      return page(null, form, problems, model);
    }
    notices.add(caller, notice);
    return done("The notice is added.", after);
  }

  @GetMapping("/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    Notice notice = find(id);
    return page(notice, NoticeForm.of(notice), null, model);
  }

  private String page(Notice notice, NoticeForm form, Problems problems, Model model) {
    model.addAttribute("notice", notice);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("state", notice == null ? null : notice.state(clock.instant()));
    model.addAttribute("history", notice == null ? null : history.of(Notices.about(notice.id())));
    return "operator/notice";
  }

  private Notice find(long id) {
    return notices.find(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  @PostMapping("/{id:\\d+}")
  String change(@PathVariable long id, @ModelAttribute NoticeForm form, Caller caller, Model model, RedirectAttributes after) {
    Notice before = find(id);
    Problems problems = new Problems();
    Notice notice = form.read(id, problems);
    if (notice == null) {
      return page(before, form, problems, model);
    }
    notices.change(caller, before, notice);
    return done("The notice is changed.", after);
  }

  @GetMapping("/{id:\\d+}/delete")
  String askToDelete(@PathVariable long id, Model model) {
    model.addAttribute("notice", find(id));
    return "operator/notice-delete";
  }

  @PostMapping("/{id:\\d+}/delete")
  String delete(@PathVariable long id, Caller caller, RedirectAttributes after) {
    notices.delete(caller, find(id));
    return done("The notice is deleted.", after);
  }

  private static String done(String says, RedirectAttributes after) {
    after.addFlashAttribute("done", says);
    return "redirect:/operator/notices";
  }
}
