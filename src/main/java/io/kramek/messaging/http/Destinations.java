package io.kramek.messaging.http;

import io.kramek.shared.Problem;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where we may send to. Whoever may name an address could otherwise have us ask our own machines:
 * private, loopback, link-local (where clouds keep their secrets), unique-local and multicast
 * addresses are refused, whatever name they hide behind.
 */
@Component
public class Destinations {

  /** Networks of the protocol registry that lead to nobody's public machine. */
  private static final List<String> CLOSED_4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private final Set<String> allowed;

  /**
   * @param allowed hosts inside the company's own network that may be sent to all the same, also
   *     without encryption
   */
  public Destinations(@Value("${kramek.webhooks.allowed-hosts}") List<String> allowed) {
    this.allowed = allowed.stream().map(Destinations::folded).collect(Collectors.toSet());
  }

  /**
   * Reads an address that somebody wants us to send to.
   *
   * @param field the name under which it was given
   * @throws Problem saying why we will not
   */
  public URI check(String field, String url) {
    URI uri;
    try {
      uri = new URI(url.strip()).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw Problem.invalid(new Problem.Field(field, "malformed"));
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw Problem.invalid(new Problem.Field(field, "malformed"));
    }
    if (!isEncrypted(uri)) {
      throw refused("addressNotHttps", field, uri);
    }
    try {
      resolve(uri.getHost());
    } catch (ClosedAddress e) {
      throw refused("addressPrivate", field, uri);
    } catch (UnknownHostException e) {
      throw refused("addressUnknown", field, uri);
    }
    return uri;
  }

  private static Problem refused(String code, String field, URI uri) {
    return Problem.refused(code, new Problem.Field(field, "notAllowed")).about(uri.getHost());
  }

  boolean isEncrypted(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || "http".equalsIgnoreCase(uri.getScheme()) && isAllowed(uri.getHost());
  }

  private boolean isAllowed(String host) {
    return allowed.contains(folded(host));
  }

  /**
   * The addresses of a host, of which none may be closed: one that is would be tried sooner or
   * later.
   */
  InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(folded(host));
    if (!isAllowed(host) && Arrays.stream(addresses).anyMatch(Destinations::isClosed)) {
      throw new ClosedAddress(host);
    }
    return addresses;
  }

  static boolean isClosed(InetAddress address) {
    if (address instanceof Inet4Address) {
      return CLOSED_4.stream().anyMatch(network -> isIn(address, network));
    }
    return !(address instanceof Inet6Address) || isClosed6(address.getAddress());
  }

  /** Only what is assigned to the public, without the tunnels, which end at any address of old. */
  private static boolean isClosed6(byte[] bytes) {
    boolean assigned = (bytes[0] & 0xE0) == 0x20;
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    boolean tunnelOrExample =
        first == 0x2002 || first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    return !assigned || tunnelOrExample;
  }

  private static boolean isIn(InetAddress address, String network) {
    String[] parts = network.split("/");
    int shift = 32 - Integer.parseInt(parts[1]);
    return number(address) >>> shift == number(ofDigits(parts[0])) >>> shift;
  }

  private static InetAddress ofDigits(String digits) {
    try {
      return InetAddress.getByName(digits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(InetAddress address) {
    long number = 0;
    for (byte part : address.getAddress()) {
      number = number << 8 | part & 0xFF;
    }
    return number;
  }

  private static String folded(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    String bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The host leads to where we do not go. */
  static final class ClosedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ClosedAddress(String host) {
      super(host + " leads to a private address");
    }
  }
}
