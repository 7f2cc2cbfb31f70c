package org.openilr.service.accounts;

import org.openilr.service.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in to a new service. Its one-time password is in the log, as it is at the start of other services, and is worth nothing once it was
 * used. Where people sign in by OpenID Connect, operators come from there.
 */
@Component
class FirstOperator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

  private final Accounts accounts;
  private final SignInSettings settings;
  private final boolean demo;

  FirstOperator(Accounts accounts, SignInSettings settings, ServiceSettings service) {
    this.accounts = accounts;
    this.settings = settings;
    this.demo = service.demo();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!demo && !settings.openId().isOn() && !settings.firstOperator().isBlank()) {
      accounts.firstOperator(settings.firstOperator()).ifPresent(password -> LOG.warn(
          "No operator has signed in yet. Sign in as \"{}\" with the one-time password \"{}\"; you choose your own then. A restart gives another until then.",
          settings.firstOperator(), password));
    }
  }
}
