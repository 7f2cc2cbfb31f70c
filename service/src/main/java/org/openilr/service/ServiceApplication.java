package org.openilr.service;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service as Spring puts it together; every feature has a package of its own. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(ServiceSettings.class)
public class ServiceApplication {

  /** The time, which tests replace. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
