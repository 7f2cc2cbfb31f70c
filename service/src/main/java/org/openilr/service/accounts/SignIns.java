package org.openilr.service.accounts;

import java.util.Optional;
import org.openilr.service.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Follows who signs in, who fails to and who leaves: counts wrong passwords, locks, and writes the audit log. */
@Component
class SignIns {

  private final Accounts accounts;
  private final Audit audit;
  private final JsonMapper json;

  SignIns(Accounts accounts, Audit audit, JsonMapper json) {
    this.accounts = accounts;
    this.audit = audit;
    this.json = json;
  }

  private record From(String address) {}

  @EventListener
  @Transactional
  public void in(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof CallerHolder holder) {
      Caller caller = holder.caller();
      accounts.forgetWrongPasswords(caller.accountId());
      audit.add(caller, "signed in", caller.ukprn(), "account " + caller.accountId(), from(event.getAuthentication()));
    }
  }

  /**
   * One transaction whether there is such an account or not, so that both take the same time. The name that was given is not kept: people type passwords
   * into that field.
   */
  @EventListener
  @Transactional
  public void failed(AbstractAuthenticationFailureEvent event) {
    if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken given)) {
      return;
    }
    Optional<Accounts.Failed> account = event instanceof AuthenticationFailureBadCredentialsEvent ? accounts.countWrongPassword(given.getName()) : Optional.empty();
    String about = account.map(failed -> "account " + failed.id()).orElse(null);
    Integer ukprn = account.map(Accounts.Failed::ukprn).orElse(null);
    audit.add(null, "sign-in failed", ukprn, about, from(given));
    if (account.filter(Accounts.Failed::nowLocked).isPresent()) {
      audit.add(null, "account locked", ukprn, about, from(given));
    }
  }

  @EventListener
  public void out(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof CallerHolder holder) {
      audit.add(holder.caller(), "signed out", holder.caller().ukprn(), "account " + holder.caller().accountId());
    }
  }

  private String from(Authentication given) {
    return given.getDetails() instanceof WebAuthenticationDetails details ? json.writeValueAsString(new From(details.getRemoteAddress())) : null;
  }
}
