package org.openilr.service.web;

import java.time.Clock;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.CallerArgument;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who is signed in, and the notices in force. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

  private final JdbcClient database;
  private final Clock clock;

  PageFrame(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What operators want everybody to know. */
  record Notice(String headline, String message) {}

  @ModelAttribute("caller")
  Caller caller() {
    return CallerArgument.current();
  }

  @ModelAttribute("notices")
  List<Notice> notices() {
    return database.sql("select headline, message from notice where enabled and starts_at <= :now and (ends_at is null or ends_at > :now) order by starts_at")
        .param("now", Times.at(clock.instant())).query((row, number) -> new Notice(row.getString(1), row.getString(2))).list();
  }
}
