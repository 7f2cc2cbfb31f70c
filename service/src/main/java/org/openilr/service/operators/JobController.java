package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Arrays;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobState;
import org.openilr.service.jobs.JobStatus;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.submissions.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The jobs of all providers. */
@Controller
@RequestMapping("/operator/jobs")
class JobController {

  private static final int MOST = 500;

  private final Jobs jobs;
  private final Submissions submissions;
  private final ChangeHistory history;

  JobController(Jobs jobs, Submissions submissions, ChangeHistory history) {
    this.jobs = jobs;
    this.submissions = submissions;
    this.history = history;
  }

  @GetMapping
  String list(@RequestParam(required = false) List<JobState> state, @RequestParam(required = false) JobKind kind, @RequestParam(defaultValue = "") String ukprn,
      Model model) {
    List<JobState> states = state == null || state.isEmpty() ? List.of(JobState.WAITING, JobState.RUNNING, JobState.FAILED) : state;
    String provider = ukprn.strip();
    List<JobStatus> found = jobs.list(states, kind, provider.matches("\\d{8}") ? Integer.valueOf(provider) : null, MOST);
    model.addAttribute("jobs", found);
    model.addAttribute("more", found.size() == MOST);
    model.addAttribute("states", Arrays.asList(JobState.values()));
    model.addAttribute("chosen", states);
    model.addAttribute("kinds", JobKind.values());
    model.addAttribute("kind", kind);
    model.addAttribute("ukprn", provider);
    return "operator/jobs";
  }

  @GetMapping("/{id}")
  String one(@PathVariable long id, Caller caller, Model model) {
    JobStatus job = find(id, caller);
    model.addAttribute("job", job);
    model.addAttribute("submission", job.submission() == null ? null : submissions.find(job.submission(), caller).orElse(null));
    model.addAttribute("history", history.of("job " + id));
    return "operator/job";
  }

  private JobStatus find(long id, Caller caller) {
    return jobs.find(id, caller).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  @PostMapping("/{id}/retry")
  String retry(@PathVariable long id, Caller caller, RedirectAttributes after) {
    find(id, caller);
    after.addFlashAttribute("done", jobs.retry(id, caller) ? "The job waits for its turn again." : "Nothing was changed: the job has not failed.");
    return "redirect:/operator/jobs/" + id;
  }

  @PostMapping("/{id}/cancel")
  String cancel(@PathVariable long id, Caller caller, RedirectAttributes after) {
    find(id, caller);
    after.addFlashAttribute("done", jobs.cancel(id, caller) ? "The job is cancelled; one that runs stops soon." : "Nothing was changed: the job is over.");
    return "redirect:/operator/jobs/" + id;
  }
}
