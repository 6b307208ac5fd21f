package io.wireroom.runtime.outgoing;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which addresses we may connect to. An address that comes from outside, a feed's or a
 * webhook's, could else make us ask machines inside our own network. The address that was checked
 * is the one that is connected to, so a name that changes its address between the two gains
 * nothing.
 *
 * @param allowed hosts, or {@code host:port}, that may be private all the same
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA special-purpose
 *     addresses</a>
 */
public record AddressGuard(Set<String> allowed) {
  /**
   * Ports above 1023 that speak other protocols.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#port-blocking">Fetch standard, bad ports</a>
   */
  private static final Set<Integer> OTHER_PROTOCOLS =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667,
          6668, 6669, 6679, 6697, 10080, 11211);

  /**
   * What browsers take for an IPv4 address, in whatever form.
   *
   * @see <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL standard, ends in a
   *     number</a>
   */
  private static final Pattern NUMBER = Pattern.compile("([^:]*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

  public AddressGuard {
    allowed = Set.copyOf(allowed);
  }

  /** Looks the host of an address up and returns where to connect to. May wait. */
  InetAddress choose(URI url) throws UnknownHostException, ForbiddenAddress {
    String host = url.getHost().replaceAll("[\\[\\]]", "");
    return choose(host, GuardedRequests.port(url), List.of(InetAddress.getAllByName(host)));
  }

  /** Returns the first address that may be connected to. */
  InetAddress choose(String host, int port, List<InetAddress> resolved) throws ForbiddenAddress {
    boolean excepted = allowed.contains(host) || allowed.contains(host + ":" + port);
    if (!excepted && NUMBER.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches()) {
      // Readers differ in what 0177.0.0.1 or 2130706433 is, and then in who is asked
      throw new ForbiddenAddress(host + " is not four decimal numbers, as an address is written");
    }
    if (!excepted && !isOfTheWeb(port)) {
      throw new ForbiddenAddress("port " + port + " of " + host + " is not for web pages");
    }
    for (InetAddress address : resolved) {
      if (!excepted && !isPublic(address)) {
        // One bad address among good ones is an attack, not a choice
        throw ForbiddenAddress.ofHost(host);
      }
    }
    if (resolved.isEmpty()) {
      throw ForbiddenAddress.ofHost(host);
    }
    return resolved.get(0);
  }

  /** Mail, shells and databases speak other protocols, and may be made to listen to ours. */
  private static boolean isOfTheWeb(int port) {
    return port == 80 || port == 443 || (port >= 1024 && !OTHER_PROTOCOLS.contains(port));
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? isPublic4(bytes)
        : address instanceof Inet6Address && isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean carrierNat = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark =
        first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
    boolean example = first == 203 && second == 0 && third == 113;
    // Public by its number, yet it is Azure's own host to every machine there
    boolean cloud = first == 168 && second == 63 && third == 129;
    return first != 0
        && first < 224
        && !carrierNat
        && !protocol
        && !benchmark
        && !example
        && !cloud;
  }

  private static boolean isPublic6(byte[] bytes) {
    // Global unicast is 2000::/3 alone; of it, 2002::/16 and 2001:0::/32 wrap IPv4 addresses that
    // we have not checked
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    boolean global = first >>> 13 == 1;
    boolean sixToFour = first == 0x2002;
    boolean protocol = first == 0x2001 && second < 0x200;
    boolean example = (first == 0x2001 && second == 0xdb8) || (first == 0x3fff && second < 0x1000);
    return global && !sixToFour && !protocol && !example;
  }

  /** The host is, or may be, inside our own network, or the port is for something else. */
  public static final class ForbiddenAddress extends Exception {
    private static final long serialVersionUID = 1L;

    private ForbiddenAddress(String reason) {
      super(reason + "; WIREROOM_ALLOWED_HOSTS can make an exception");
    }

    private static ForbiddenAddress ofHost(String host) {
      return new ForbiddenAddress(host + " has no public address");
    }
  }
}
