package org.openilr.service.retention;

import org.openilr.service.accounts.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how long data are kept, and what is deleted when: to providers of their own, to the agency of all. */
@Controller
class RetentionController {

  private final Retention retention;

  RetentionController(Retention retention) {
    this.retention = retention;
  }

  @GetMapping("/retention")
  String show(Caller caller, Model model) {
    model.addAttribute("lines", retention.lines(caller));
    return "retention/retention";
  }
}
