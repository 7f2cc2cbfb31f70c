package org.openilr.service.accounts;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account is for. */
public enum Role {

  /** Uploads and looks, for one provider. */
  PROVIDER_USER("Provider user"),
  /** Does the same and submits, for one provider. */
  PROVIDER_SUBMITTER("Provider submitter"),
  /** Runs the collection. */
  OPERATOR("Operator"),
  /** Looks at everything and changes nothing. */
  AUDITOR("Auditor");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether it belongs to one provider, and sees only that. */
  public boolean ofProvider() {
    return this == PROVIDER_USER || this == PROVIDER_SUBMITTER;
  }

  /** As Spring Security names it. */
  List<GrantedAuthority> authorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + name()));
  }
}
