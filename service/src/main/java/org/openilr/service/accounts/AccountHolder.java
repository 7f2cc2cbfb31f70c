package org.openilr.service.accounts;

/** A principal with an account of ours: it is looked at again at every request, so that a change of the account takes effect at once. */
interface AccountHolder extends CallerHolder {

  /** The version that the account had at sign-in. */
  int version();
}
