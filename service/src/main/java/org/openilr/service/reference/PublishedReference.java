package org.openilr.service.reference;

import org.openilr.reference.Reference;
import org.springframework.stereotype.Component;

/** The reference data in force. */
@Component
public class PublishedReference {

  /** What is in force now: the sample that ships with Openilr, until an operator publishes official data. Not to be closed by the caller. */
  public Reference now() {
    return Reference.sample();
  }
}
