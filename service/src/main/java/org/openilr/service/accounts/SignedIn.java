package org.openilr.service.accounts;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A local account as Spring Security knows it.
 *
 * @param version of the account, which grows when its role, its provider or its password changes: older sessions are over then
 * @param passwordExpired whether the password was given by somebody else, and is to be changed before anything else
 */
public record SignedIn(Caller caller, String userName, String passwordHash, boolean isEnabled, boolean isAccountNonLocked, int version, boolean passwordExpired)
    implements UserDetails, AccountHolder {

  private static final long serialVersionUID = 1;

  /** An account that was never changed. */
  public SignedIn(Caller caller, String userName, String passwordHash, boolean isEnabled, boolean isAccountNonLocked) {
    this(caller, userName, passwordHash, isEnabled, isAccountNonLocked, 0, false);
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return caller.role().authorities();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return userName;
  }
}
