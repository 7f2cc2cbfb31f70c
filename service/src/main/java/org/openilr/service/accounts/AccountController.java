package org.openilr.service.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.openilr.service.audit.Audit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People's own account, and their password. */
@Controller
class AccountController {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private final Accounts accounts;
  private final Audit audit;

  AccountController(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** What is wrong with what was typed, and in which field. */
  record Mistake(String field, String says) {}

  @GetMapping("/account")
  String account(Caller caller, @AuthenticationPrincipal Object principal, Model model) {
    model.addAttribute("local", principal instanceof SignedIn);
    return "account";
  }

  @GetMapping("/account/password")
  String password(@AuthenticationPrincipal Object principal) {
    return principal instanceof SignedIn ? "account-password" : "redirect:/account";
  }

  /** Keeps a new password. It ends every session of the account, this one too: whoever has been in with the old one is out. */
  @PostMapping("/account/password")
  String change(Caller caller, @AuthenticationPrincipal Object principal, @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String chosen, @RequestParam(defaultValue = "") String again, HttpServletRequest request, Model model) {
    if (!(principal instanceof SignedIn local)) {
      return "redirect:/account";
    }
    Optional<Mistake> mistake = mistake(local, current, chosen, again);
    if (mistake.isPresent()) {
      model.addAttribute("mistake", mistake.get());
      return "account-password";
    }
    accounts.choosePassword(caller.accountId(), chosen);
    audit.add(caller, "password changed", caller.ukprn(), "account " + caller.accountId());
    request.getSession().invalidate();
    return "redirect:/sign-in?changed";
  }

  private Optional<Mistake> mistake(SignedIn local, String current, String chosen, String again) {
    String lower = chosen.toLowerCase(Locale.ROOT);
    if (!accounts.isPassword(local, current)) {
      return Optional.of(new Mistake("current", "This is not your password"));
    } else if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
      return Optional.of(new Mistake("chosen", "Choose a password of " + SHORTEST + " to " + LONGEST + " characters, such as three words that do not belong together"));
    } else if (lower.contains(local.userName().toLowerCase(Locale.ROOT)) || lower.chars().distinct().count() < 5 || chosen.equals(current)) {
      return Optional.of(new Mistake("chosen", "Choose another password: this one is easy to guess, or is the one that you have"));
    } else if (!chosen.equals(again)) {
      return Optional.of(new Mistake("again", "The new password was not typed the same both times"));
    }
    return Optional.empty();
  }
}
