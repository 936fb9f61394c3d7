package io.kramek.leads.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.kramek.shared.LastUsed;
import io.kramek.shared.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from filling the lists with leads. People who share an address, such as an
 * office or a stand at a fair, may send many at once; a program that sends without end may not.
 * Every node counts for itself.
 */
@Component
class PublicFormLimit {

  /** Addresses that are remembered; the one that was silent longest is forgotten first. */
  private static final int ADDRESSES = 10_000;

  /** A customer of an IPv6 provider has as many addresses as they like below the first half. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final int burst;
  private final int perMinute;
  private final Map<String, Bucket> buckets = new LastUsed<>(ADDRESSES);

  PublicFormLimit(
      @Value("${kramek.leads.public-form.burst}") int burst,
      @Value("${kramek.leads.public-form.per-minute}") int perMinute) {
    this.burst = burst;
    this.perMinute = perMinute;
  }

  /**
   * Counts a lead from an address.
   *
   * @throws Problem {@code tooManyLeads}, with the seconds after which one more may come
   */
  void admit(String address) {
    ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problem.tooMany("tooManyLeads").with("retryAfter", seconds).about(seconds);
    }
  }

  private Bucket bucket(String network) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          network,
          unknown ->
              Bucket.builder()
                  .addLimit(
                      limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }

  private static String network(String address) {
    // With a colon it can only be read as a number: no name server is asked on a stranger's behalf.
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] network = InetAddress.getByName(address).getAddress();
      return Base64.getEncoder().encodeToString(Arrays.copyOf(network, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException e) {
      // What a proxy calls its clients need not be an address; it is their name all the same.
      return address;
    }
  }
}
