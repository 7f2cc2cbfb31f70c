package org.openilr.service.accounts;

import java.io.Serializable;

/**
 * Who is asking: a signed-in person, or a program with a key.
 *
 * @param accountId of the person; null for a program
 * @param displayName how records name them
 * @param ukprn the provider, for roles that belong to one; otherwise null
 */
public record Caller(Long accountId, String displayName, Role role, Integer ukprn) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Whether it may look at what belongs to a provider. The one place that says so. */
  public boolean maySee(int provider) {
    return role.ofProvider() ? ukprn == provider : true;
  }

  /** Whether it may upload and correct for a provider. */
  public boolean mayUpload(int provider) {
    return role.ofProvider() && ukprn == provider;
  }

  /** Whether it may submit for a provider. */
  public boolean maySubmit(int provider) {
    return role == Role.PROVIDER_SUBMITTER && ukprn == provider;
  }

  /** Whether it runs the collection. */
  public boolean isOperator() {
    return role == Role.OPERATOR;
  }
}
