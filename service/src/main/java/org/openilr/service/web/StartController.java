package org.openilr.service.web;

import org.openilr.service.accounts.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive. */
@Controller
class StartController {

  @GetMapping("/")
  String start() {
    return "start";
  }

  /** Sends everybody to the first page of their work. */
  @GetMapping("/home")
  String home(Caller caller) {
    return caller.role().ofProvider() ? "redirect:/collections" : "redirect:/operator";
  }
}
