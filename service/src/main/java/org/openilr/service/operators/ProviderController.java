package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.accounts.Caller;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UploadForm;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Providers and what they may return. */
@Controller
@RequestMapping("/operator/providers")
class ProviderController {

  private static final int PAGE = 50;
  private static final int LATEST = 20;

  private final Providers providers;
  private final ProviderUploads uploads;
  private final Accounts accounts;
  private final Submissions submissions;
  private final PublishedReference reference;
  private final ChangeHistory history;
  private final TransactionTemplate transaction;

  ProviderController(Providers providers, ProviderUploads uploads, Accounts accounts, Submissions submissions, PublishedReference reference, ChangeHistory history,
      PlatformTransactionManager transactions) {
    this.providers = providers;
    this.uploads = uploads;
    this.accounts = accounts;
    this.submissions = submissions;
    this.reference = reference;
    this.history = history;
    this.transaction = new TransactionTemplate(transactions);
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page, Model model) {
    String term = search.strip();
    long count = providers.count(term);
    model.addAttribute("search", term);
    model.addAttribute("count", count);
    model.addAttribute("providers", providers.search(term, (Math.max(1, page) - 1) * PAGE, PAGE));
    model.addAttribute("page", Math.max(1, page));
    model.addAttribute("pages", (int) Math.max(1, (count + PAGE - 1) / PAGE));
    return "operator/providers";
  }

  @GetMapping("/{ukprn:\\d+}")
  String one(@PathVariable int ukprn, Caller caller, Model model) {
    return page(ukprn, AssignmentForm.of(providers.assignments(ukprn)), null, caller, model);
  }

  private String page(int ukprn, AssignmentForm form, Problems problems, Caller caller, Model model) {
    model.addAttribute("provider", find(ukprn));
    model.addAttribute("assignments", providers.assignments(ukprn).stream().filter(Providers.Assignment::isThere).toList());
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("users", accounts.of(ukprn));
    model.addAttribute("submissions", submissions.of(ukprn, caller).stream().limit(LATEST).toList());
    model.addAttribute("history", history.of(Providers.about(ukprn)));
    return "operator/provider";
  }

  private Providers.Provider find(int ukprn) {
    return providers.find(ukprn).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  @PostMapping("/{ukprn:\\d+}/assignments")
  String assign(@PathVariable int ukprn, @RequestParam Map<String, String> fields, Caller caller, Model model, RedirectAttributes after) {
    find(ukprn);
    AssignmentForm form = AssignmentForm.sent(providers.assignments(ukprn), fields);
    Problems problems = new Problems();
    Map<String, AssignmentForm.Dates> wanted = form.read(problems);
    if (problems.any()) {
      return page(ukprn, form, problems, caller, model);
    }
    transaction.executeWithoutResult(status -> wanted.forEach((collection, dates) -> {
      if (dates == null) {
        providers.takeAway(caller, ukprn, collection);
      } else {
        providers.assign(caller, ukprn, collection, dates.from(), dates.to());
      }
    }));
    after.addFlashAttribute("done", "The collections of the provider are saved.");
    return "redirect:/operator/providers/" + ukprn;
  }

  @GetMapping("/new")
  String form(Model model) {
    model.addAttribute("ukprn", "");
    return "operator/new-provider";
  }

  @PostMapping("/new")
  String add(@RequestParam(defaultValue = "") String ukprn, Caller caller, Model model, RedirectAttributes after) {
    Problems problems = new Problems();
    Integer number = problems.read("ukprn", () -> ProviderFile.ukprn(ukprn.strip()));
    String name = number == null ? null : problems.read("ukprn", () -> ProviderFile.name(reference.now(), number));
    if (name != null && !providers.add(caller, number, name)) {
      problems.add("ukprn", name + " is there already");
    }
    if (problems.any()) {
      model.addAttribute("ukprn", ukprn);
      model.addAttribute("problems", problems);
      return "operator/new-provider";
    }
    after.addFlashAttribute("done", name + " is added. Say which collections it may return, and add its users.");
    return "redirect:/operator/providers/" + number;
  }

  @GetMapping("/upload")
  String uploadForm() {
    return "operator/provider-upload";
  }

  @PostMapping("/upload")
  String upload(HttpServletRequest request, Caller caller, Model model) throws IOException {
    Problems problems = new Problems();
    Long id = new UploadForm(request).read((name, content, fields) -> {
      if (name == null || name.isBlank()) {
        problems.add("file", "Choose a file");
        return null;
      }
      try {
        return uploads.take(caller, UploadForm.plainName(name), content);
      } catch (Problems.Unreadable e) {
        problems.add("file", e.getMessage());
        return null;
      }
    });
    if (problems.any()) {
      model.addAttribute("problems", problems);
      return "operator/provider-upload";
    }
    return "redirect:/operator/providers/uploads/" + id;
  }

  @GetMapping("/template.csv")
  void template(HttpServletResponse response) throws IOException {
    csv(response, "PROVIDERS-template.csv", String.join(",", ProviderFile.COLUMNS) + "\r\n10000001,ILR2021,2020-08-01,\r\n");
  }

  @GetMapping("/uploads/{id:\\d+}")
  String uploaded(@PathVariable long id, Model model) {
    model.addAttribute("upload", uploads.find(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
    return "operator/provider-uploaded";
  }

  @GetMapping("/uploads/{id:\\d+}/errors.csv")
  void errors(@PathVariable long id, HttpServletResponse response) throws IOException {
    ProviderUploads.Upload upload = uploads.find(id).filter(each -> each.errors() != null).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    csv(response, "Errors_" + id + ".csv", upload.errors());
  }

  private static void csv(HttpServletResponse response, String name, String text) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
