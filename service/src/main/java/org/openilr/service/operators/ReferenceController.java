package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.service.ServiceSettings;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.reference.ReferenceVersion;
import org.openilr.service.reference.ReferenceVersions;
import org.openilr.service.storage.FileTooLargeException;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UkForm;
import org.openilr.service.web.UkText;
import org.openilr.service.web.UploadForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reference data: official files, what they change, and what is in force. */
@Controller
@RequestMapping("/operator/reference")
class ReferenceController {

  private static final int CHECKED = 100;

  private final ReferenceVersions versions;
  private final PublishedReference published;
  private final Jobs jobs;
  private final ChangeHistory history;
  private final JdbcClient database;
  private final ServiceSettings settings;
  private final UkText text;
  private final Clock clock;

  ReferenceController(ReferenceVersions versions, PublishedReference published, Jobs jobs, ChangeHistory history, JdbcClient database, ServiceSettings settings,
      UkText text, Clock clock) {
    this.versions = versions;
    this.published = published;
    this.jobs = jobs;
    this.history = history;
    this.database = database;
    this.settings = settings;
    this.text = text;
    this.clock = clock;
  }

  /** What a file can be imported on top of. */
  record Option(String value, String text) {}

  /** A submission that was checked with a version. */
  record Checked(long id, int ukprn, String fileName, Instant checkedAt) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("versions", versions.all());
    model.addAttribute("inForce", versions.inForce().orElse(null));
    model.addAttribute("tables", published.now().versions().tables());
    return "operator/reference";
  }

  @GetMapping("/upload")
  String form(Model model) {
    return form(null, model);
  }

  private String form(Problems problems, Model model) {
    model.addAttribute("problems", problems);
    model.addAttribute("bases", bases());
    model.addAttribute("base", bases().get(0).value());
    model.addAttribute("limit", text.size(settings.uploadLimit().toBytes()));
    return "operator/reference-upload";
  }

  /** The version in force first, then the others that have a snapshot. */
  private List<Option> bases() {
    List<Option> bases = new ArrayList<>();
    Long inForce = versions.inForce().map(ReferenceVersion::id).orElse(null);
    for (ReferenceVersion version : versions.all()) {
      if (version.isUsable()) {
        boolean current = version.id() == (inForce == null ? -1 : inForce);
        bases.add(current ? 0 : bases.size(), new Option(Long.toString(version.id()), "Version " + version.id() + ": " + version.fileName() + (current ? ", in force now" : "")));
      }
    }
    if (settings.demo()) {
      bases.add(new Option("sample", "The sample of invented data, to try things out"));
    }
    bases.add(new Option("none", "Nothing: only what is in the file"));
    return bases;
  }

  @PostMapping("/upload")
  String upload(HttpServletRequest request, Caller caller, Model model, RedirectAttributes after) throws IOException {
    Problems problems = new Problems();
    Long id = new UploadForm(request).read((name, content, fields) -> upload(name, content, fields, caller, problems));
    if (problems.any()) {
      return form(problems, model);
    }
    after.addFlashAttribute("done", "The file has arrived and is being imported.");
    return "redirect:/operator/reference/" + id;
  }

  private Long upload(String name, InputStream content, Map<String, String> fields, Caller caller, Problems problems) throws IOException {
    String plain = name == null ? "" : UploadForm.plainName(name);
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String base = fields.getOrDefault("base", "");
    problems.unless(!plain.isEmpty(), "file", "Choose a file");
    problems.unless(plain.isEmpty() || ending.equals("zip") || ending.equals("csv"), "file", "The file must be a zip as it was downloaded, a zip of a pack, or a CSV file");
    problems.unless(bases().stream().anyMatch(option -> option.value().equals(base)), "base", "Choose what the file is imported on top of");
    if (problems.any()) {
      return null;
    }
    Long version = base.matches("\\d+") ? Long.valueOf(base) : null;
    try {
      return versions.upload(caller, new ReferenceVersions.Upload(plain, version, base.equals("sample"), fields.containsKey("skip")), content,
          settings.uploadLimit().toBytes());
    } catch (FileTooLargeException e) {
      problems.add("file", "The file is larger than " + text.size(e.limit()) + ", the most that is taken");
      return null;
    }
  }

  @GetMapping("/{id:\\d+}")
  String one(@PathVariable long id, Caller caller, Model model) {
    return page(find(id), new PublishForm("now", "", ""), null, caller, model);
  }

  /** When a version is to come into force, as somebody types it. */
  record PublishForm(String when, String day, String time) {

    Instant read(Instant now, Problems problems) {
      if ("now".equals(when)) {
        return now;
      }
      problems.unless("later".equals(when), "when", "Choose when the version comes into force");
      Instant from = UkForm.instant(problems.read("day", () -> UkForm.day(day, "The day")), problems.read("time", () -> UkForm.time(time, "The time")));
      problems.unless(from == null || from.isAfter(now), "day", "The time must be in the future; to publish at once choose Now");
      return from;
    }
  }

  private String page(ReferenceVersion version, PublishForm form, Problems problems, Caller caller, Model model) {
    model.addAttribute("version", version);
    model.addAttribute("job", jobs.find(version.job(), caller).orElse(null));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    Long inForce = versions.inForce().map(ReferenceVersion::id).orElse(null);
    model.addAttribute("isInForce", inForce != null && inForce == version.id());
    model.addAttribute("otherBase", version.isUsable() && inForce != null && inForce != version.id() && !inForce.equals(version.base()) ? inForce : null);
    model.addAttribute("checkedCount", version.name() == null ? 0L : database.sql("select count(*) from submission where reference_version = :name")
        .param("name", version.name()).query(Long.class).single());
    model.addAttribute("checked", version.name() == null ? List.of() : database.sql("select id, ukprn, file_name, checked_at from submission "
            + "where reference_version = :name order by id desc limit :most").param("name", version.name()).param("most", CHECKED)
        .query((row, number) -> new Checked(row.getLong("id"), row.getInt("ukprn"), row.getString("file_name"), Times.instant(row, "checked_at"))).list());
    model.addAttribute("history", history.of(ReferenceVersions.about(version.id())));
    return "operator/reference-version";
  }

  private ReferenceVersion find(long id) {
    return versions.find(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  @PostMapping("/{id:\\d+}/publish")
  String publish(@PathVariable long id, PublishForm form, Caller caller, Model model, RedirectAttributes after) {
    ReferenceVersion version = find(id);
    Problems problems = new Problems();
    Instant from = form.read(clock.instant(), problems);
    if (problems.any()) {
      return page(version, form, problems, caller, model);
    }
    if (!versions.publish(caller, version, from)) {
      problems.add("when", "The version has no snapshot that could be published");
      return page(find(id), form, problems, caller, model);
    }
    published.look();
    after.addFlashAttribute("done", "now".equals(form.when()) ? "The version is in force: checks that begin from now on use it." : "The version comes into force on "
        + text.time(from) + '.');
    return "redirect:/operator/reference/" + id;
  }

  @PostMapping("/{id:\\d+}/withdraw")
  String withdraw(@PathVariable long id, Caller caller, RedirectAttributes after) {
    boolean done = versions.withdraw(caller, find(id));
    published.look();
    after.addFlashAttribute("done", done ? "The version is withdrawn. What was in force before is in force again." : "Nothing was changed: the version was not published.");
    return "redirect:/operator/reference/" + id;
  }
}
