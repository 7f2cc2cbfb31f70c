package org.openilr.service.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Who may still ask for how much. A bucket is filled evenly again over a minute; those that nobody asks for any more are forgotten. */
@Component
class RateLimits {

  private static final int MOST_BUCKETS = 100_000;

  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(Duration.ofMinutes(5)).build();
  private final LimitSettings settings;

  RateLimits(LimitSettings settings) {
    this.settings = settings;
  }

  /** What a caller may ask for: pages, or where it has no account, of the API. */
  Bucket of(Caller caller) {
    return caller.accountId() != null ? bucket("account " + caller.accountId(), settings.pagesPerMinute())
        : bucket("program " + caller.ukprn() + " " + caller.displayName(), settings.apiPerMinute());
  }

  /** How many sign-ins of an address may still fail. */
  Bucket failuresFrom(String address) {
    return bucket("address " + address, settings.failedSignInsPerMinute());
  }

  private Bucket bucket(String whose, int perMinute) {
    return buckets.get(whose, key -> Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
  }
}
