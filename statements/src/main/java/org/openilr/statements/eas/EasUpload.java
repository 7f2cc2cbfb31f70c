package org.openilr.statements.eas;

import java.time.LocalDateTime;
import org.openilr.reference.Reference;

/**
 * What a file name is checked against.
 *
 * @param now UK time
 * @param reference organisations
 * @param service what only a service that takes statements in can know; null for a file checked anywhere else
 */
public record EasUpload(LocalDateTime now, Reference reference, Service service) {

  /**
   * What the service knows of the provider.
   *
   * @param ukprn the provider for whom the user is signed in
   * @param received whether a file of this name, in any letter case, has been received before
   * @param latest name of the provider's latest statement of the year; null for the first
   */
  public record Service(int ukprn, boolean received, EasFileName latest) {}
}
