package org.openilr.service.accounts;

import org.openilr.service.database.Times;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys of the API, which the submitters of a provider make and revoke. */
@Controller
class ApiKeyController {

  private static final int LONGEST_NAME = 60;

  private final ApiKeys keys;
  private final SignInSettings settings;

  ApiKeyController(ApiKeys keys, SignInSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  @GetMapping("/account/keys")
  String keys(Caller caller, Model model) {
    submitter(caller);
    model.addAttribute("keys", keys.of(caller));
    model.addAttribute("uk", Times.UK);
    model.addAttribute("longest", settings.longestKey().toDays());
    return "account-keys";
  }

  @PostMapping("/account/keys")
  String make(Caller caller, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "false") boolean submits,
      @RequestParam(defaultValue = "") String days, Model model, RedirectAttributes next) {
    submitter(caller);
    AccountController.Mistake mistake;
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      mistake = new AccountController.Mistake("name", "Give the key a name of up to " + LONGEST_NAME + " characters, such as that of the program that uses it");
    } else if (!days.matches("[1-9][0-9]{0,3}") || Integer.parseInt(days) > settings.longestKey().toDays()) {
      mistake = new AccountController.Mistake("days", "Enter for how many days the key is valid, from 1 to " + settings.longestKey().toDays());
    } else {
      try {
        next.addFlashAttribute("made", keys.make(name.strip(), submits, Integer.parseInt(days), caller));
        return "redirect:/account/keys";
      } catch (ApiKeys.TooManyKeysException e) {
        mistake = new AccountController.Mistake("name", "Your provider has " + settings.keysPerProvider() + " keys, the most that it may have. Revoke one first");
      }
    }
    model.addAttribute("mistake", mistake);
    return keys(caller, model);
  }

  @PostMapping("/account/keys/{key}/revoke")
  String revoke(@PathVariable long key, Caller caller) {
    submitter(caller);
    if (!keys.revoke(key, caller)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/account/keys";
  }

  private static void submitter(Caller caller) {
    if (caller.accountId() == null || caller.ukprn() == null || !caller.maySubmit(caller.ukprn())) {
      throw new AccessDeniedException("Keys are made by the submitters of a provider");
    }
  }
}
