package org.openilr.service.web;

import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.CallerArgument;
import org.openilr.service.notices.Notice;
import org.openilr.service.notices.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who is signed in, and the notices in force. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

  private final Notices notices;

  PageFrame(Notices notices) {
    this.notices = notices;
  }

  @ModelAttribute("caller")
  Caller caller() {
    return CallerArgument.current();
  }

  @ModelAttribute("notices")
  List<Notice> notices() {
    return notices.inForce();
  }
}
