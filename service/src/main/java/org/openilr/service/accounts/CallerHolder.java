package org.openilr.service.accounts;

/** A principal of any way to sign in: an account of ours, another's OpenID Connect, a key of the API. */
public interface CallerHolder {

  /** Who that is. */
  Caller caller();
}
