package org.openilr.service.accounts;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A local account as Spring Security knows it. */
public record SignedIn(Caller caller, String userName, String passwordHash, boolean isEnabled, boolean isAccountNonLocked) implements UserDetails, CallerHolder {

  private static final long serialVersionUID = 1;

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name()));
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
