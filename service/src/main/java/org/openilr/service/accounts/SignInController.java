package org.openilr.service.accounts;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people sign in. */
@Controller
class SignInController {

  private final SignInSettings settings;

  SignInController(SignInSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String signIn(@RequestParam(required = false) String refused, Model model) {
    model.addAttribute("openId", settings.openId().isOn() ? settings.openId().name() : null);
    model.addAttribute("refusal", Arrays.stream(OpenIdClaims.Refusal.values()).filter(refusal -> refusal.name().equals(refused)).findFirst()
        .map(OpenIdClaims.Refusal::says).orElse(null));
    return "sign-in";
  }
}
