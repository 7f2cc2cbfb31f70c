package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openilr.service.accounts.Account;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.Role;
import org.openilr.service.audit.Audit;
import org.openilr.service.web.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of providers' people, operators and auditors. */
@Controller
@RequestMapping("/operator/users")
class UserController {

  private static final int MOST = 200;

  private final Accounts accounts;
  private final Providers providers;
  private final Audit audit;
  private final ChangeHistory history;
  private final Clock clock;

  UserController(Accounts accounts, Providers providers, Audit audit, ChangeHistory history, Clock clock) {
    this.accounts = accounts;
    this.providers = providers;
    this.audit = audit;
    this.history = history;
    this.clock = clock;
  }

  /** What is asked of a new user; the provider is empty for operators and auditors. */
  record NewUser(String ukprn, String userName, String displayName, String email, String role) {

    NewUser {
      ukprn = ukprn == null ? "" : ukprn.strip();
      email = email == null || email.isBlank() ? null : email.strip();
    }
  }

  /** An entry of a list to choose from. */
  record Option(String value, String text) {}

  @GetMapping
  String list(@RequestParam(defaultValue = "") String search, Model model) {
    model.addAttribute("search", search.strip());
    model.addAttribute("users", search.isBlank() ? accounts.ofAgency() : accounts.search(search.strip(), MOST));
    return "operator/users";
  }

  @GetMapping("/new")
  String form(@RequestParam(defaultValue = "") String ukprn, Model model) {
    return form(new NewUser(ukprn, "", "", "", ""), null, model);
  }

  private String form(NewUser form, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("provider", form.ukprn().isEmpty() ? null : provider(form.ukprn()));
    model.addAttribute("roles", roles(!form.ukprn().isEmpty()));
    return "operator/new-user";
  }

  private Providers.Provider provider(String ukprn) {
    return ukprn.matches("\\d{8}") ? providers.find(Integer.parseInt(ukprn)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND)) : notFound();
  }

  private static Providers.Provider notFound() {
    throw new ResponseStatusException(NOT_FOUND);
  }

  private static List<Option> roles(boolean ofProvider) {
    return Arrays.stream(Role.values()).filter(role -> role.ofProvider() == ofProvider).map(role -> new Option(role.name(), role.title())).toList();
  }

  @PostMapping("/new")
  String add(@ModelAttribute NewUser form, Caller caller, Model model, RedirectAttributes after) {
    Providers.Provider provider = form.ukprn().isEmpty() ? null : provider(form.ukprn());
    Problems problems = new Problems();
    String userName = problems.required("userName", form.userName(), "Enter a user name");
    String displayName = problems.required("displayName", form.displayName(), "Enter the person's name");
    problems.unless(userName == null || userName.matches("[\\p{L}\\p{N}._@+-]{3,100}"), "userName",
        "A user name has 3 to 100 letters, figures, full stops, hyphens or the signs _ @ +");
    problems.unless(displayName == null || displayName.length() <= 100, "displayName", "The name must have 100 letters or fewer");
    problems.unless(form.email() == null || form.email().matches("[^@\\s]{1,100}@[^@\\s]{1,150}"), "email", "Enter an e-mail address such as sam@college.example, or leave it empty");
    problems.unless(roles(provider != null).stream().anyMatch(role -> role.value().equals(form.role())), "role", "Choose a role");
    if (!problems.any()) {
      try {
        Role role = Role.valueOf(form.role());
        String password = accounts.invite(userName, displayName, form.email(), role, provider == null ? null : provider.ukprn());
        Account account = accounts.find(userName).orElseThrow();
        audit.change(caller, "user added", account.ukprn(), about(account.id()), null, Map.of("user name", userName, "role", role.title()));
        password(after, password);
        after.addFlashAttribute("done", displayName + " is added.");
        return "redirect:/operator/users/" + account.id();
      } catch (DuplicateKeyException e) {
        problems.add("userName", "Somebody has this user name already: choose another");
      }
    }
    return form(form, problems, model);
  }

  /** Shown once, on the next page. */
  private static void password(RedirectAttributes after, String password) {
    after.addFlashAttribute("password", password);
  }

  private static String about(long account) {
    return "account " + account;
  }

  @GetMapping("/{id:\\d+}")
  String one(@PathVariable long id, Caller caller, Model model) {
    return page(find(id), null, caller, model);
  }

  private String page(Account account, Problems problems, Caller caller, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("problems", problems);
    model.addAttribute("provider", account.ukprn() == null ? null : providers.find(account.ukprn()).orElse(null));
    model.addAttribute("locked", account.isLocked(clock.instant()));
    model.addAttribute("roles", roles(account.role().ofProvider()));
    model.addAttribute("own", caller.accountId() != null && caller.accountId() == account.id());
    model.addAttribute("history", history.of(about(account.id())));
    return "operator/user";
  }

  private Account find(long id) {
    return accounts.find(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  @PostMapping("/{id:\\d+}/role")
  String role(@PathVariable long id, @RequestParam Role role, Caller caller, Model model, RedirectAttributes after) {
    Account account = find(id);
    Problems problems = notOwn(account, caller, "role", "Ask another operator to change your own role");
    problems.unless(role.ofProvider() == account.role().ofProvider(), "role", "The role must be one of the same organisation: add another user instead");
    if (problems.any()) {
      return page(account, problems, caller, model);
    }
    accounts.changeRole(id, role);
    audit.change(caller, "role changed", account.ukprn(), about(id), Map.of("role", account.role().title()), Map.of("role", role.title()));
    after.addFlashAttribute("done", account.displayName() + " is now: " + role.title() + ". Open sessions have ended.");
    return "redirect:/operator/users/" + id;
  }

  @PostMapping("/{id:\\d+}/enabled")
  String enabled(@PathVariable long id, @RequestParam boolean enabled, Caller caller, Model model, RedirectAttributes after) {
    Account account = find(id);
    Problems problems = notOwn(account, caller, "enabled", "Ask another operator to close your own account");
    if (problems.any()) {
      return page(account, problems, caller, model);
    }
    accounts.setEnabled(id, enabled);
    audit.change(caller, enabled ? "account opened" : "account closed", account.ukprn(), about(id), Map.of("enabled", account.enabled()), Map.of("enabled", enabled));
    after.addFlashAttribute("done", enabled ? account.displayName() + " can sign in again." : account.displayName() + " can no longer sign in, and open sessions have ended.");
    return "redirect:/operator/users/" + id;
  }

  private static Problems notOwn(Account account, Caller caller, String field, String message) {
    Problems problems = new Problems();
    problems.unless(caller.accountId() == null || caller.accountId() != account.id(), field, message);
    return problems;
  }

  @PostMapping("/{id:\\d+}/unlock")
  String unlock(@PathVariable long id, Caller caller, RedirectAttributes after) {
    Account account = find(id);
    accounts.unlock(id);
    audit.add(caller, "account unlocked", account.ukprn(), about(id));
    after.addFlashAttribute("done", account.displayName() + " can try to sign in again.");
    return "redirect:/operator/users/" + id;
  }

  @PostMapping("/{id:\\d+}/password")
  String reset(@PathVariable long id, Caller caller, RedirectAttributes after) {
    Account account = find(id);
    if (!account.local()) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    password(after, accounts.resetPassword(id));
    audit.add(caller, "password reset", account.ukprn(), about(id));
    after.addFlashAttribute("done", account.displayName() + " has a new one-time password.");
    return "redirect:/operator/users/" + id;
  }
}
