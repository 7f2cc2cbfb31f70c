package org.openilr.service.notices;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the service is being maintained: no files are taken and no jobs begun meanwhile. */
@Component
public class Maintenance {

  private final Notices notices;

  Maintenance(Notices notices) {
    this.notices = notices;
  }

  /** The maintenance that is on now, of several the one that ends last; empty for none. */
  public Optional<Notice> current() {
    return notices.inForce().stream().filter(Notice::maintenance)
        .max(Comparator.comparing(Notice::endsAt, Comparator.nullsLast(Comparator.naturalOrder())));
  }
}
