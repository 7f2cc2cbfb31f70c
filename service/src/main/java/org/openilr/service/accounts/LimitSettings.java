package org.openilr.service.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account, key, address or provider may ask for, so that nobody keeps the rest waiting. Each node counts for itself. Every setting is also an environment
 * variable: {@code openilr.limits.pages-per-minute} is {@code OPENILR_LIMITS_PAGES_PER_MINUTE}.
 *
 * @param pagesPerMinute requests of pages by one account
 * @param apiPerMinute requests of the API by one key or token holder; twice what a busy system that checks learners one by one was planned for
 * @param failedSignInsPerMinute sign-ins from one address that fail; those that succeed do not count, since a college has one address
 * @param uploadsWaiting files of one provider that wait to be checked
 */
@ConfigurationProperties("openilr.limits")
public record LimitSettings(@DefaultValue("600") int pagesPerMinute, @DefaultValue("60000") int apiPerMinute, @DefaultValue("30") int failedSignInsPerMinute,
    @DefaultValue("20") int uploadsWaiting) {}
