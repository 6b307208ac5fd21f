package io.wireroom.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/**
 * Decides which addresses a fetch may connect to. A source's address comes from outside: without
 * this it could make us ask machines inside our own network. The address that was checked is the
 * one that is connected to, so a name that changes its address between the two gains nothing.
 *
 * @param allowed hosts, or {@code host:port}, that may be private all the same
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA special-purpose
 *     addresses</a>
 */
public record AddressGuard(Set<String> allowed) {
  public AddressGuard {
    allowed = Set.copyOf(allowed);
  }

  /** Looks the host of an address up and returns where to connect to. May wait. */
  InetAddress choose(URI url) throws UnknownHostException, ForbiddenAddress {
    String host = url.getHost().replaceAll("[\\[\\]]", "");
    return choose(host, Fetcher.port(url), List.of(InetAddress.getAllByName(host)));
  }

  /** Returns the first address that may be connected to. */
  InetAddress choose(String host, int port, List<InetAddress> resolved) throws ForbiddenAddress {
    boolean excepted = allowed.contains(host) || allowed.contains(host + ":" + port);
    for (InetAddress address : resolved) {
      if (!excepted && !isPublic(address)) {
        // One bad address among good ones is an attack, not a choice
        throw new ForbiddenAddress(host);
      }
    }
    if (resolved.isEmpty()) {
      throw new ForbiddenAddress(host);
    }
    return resolved.get(0);
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
    return first != 0 && first < 224 && !carrierNat && !protocol && !benchmark && !example;
  }

  private static boolean isPublic6(byte[] bytes) {
    // Global unicast is 2000::/3 alone; of it, 2002::/16 and 2001:0::/32 wrap IPv4 addresses that
    // we have not checked
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    boolean documentation =
        bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
    return global && !sixToFour && !teredo && !documentation;
  }

  /** The host is, or may be, inside our own network. */
  static final class ForbiddenAddress extends Exception {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host) {
      super(host + " has no public address; WIREROOM_ALLOWED_HOSTS can make an exception");
    }
  }
}
