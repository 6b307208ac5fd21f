package io.wireroom.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(Set.of("feeds.test:8080"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1",
        "2001:2::1",
        "2001:20::1",
        "3fff::1",
        "fd00:ec2::254",
        "168.63.129.16",
        "100.100.100.200"
      })
  void addresses_that_are_not_for_the_public_are_not_gone_to(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "8.8.8.8",
        "100.128.0.1",
        "172.32.0.1",
        "2606:4700::6810:84e5",
        "2001:4860:4860::8888"
      })
  void public_addresses_are(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void one_private_address_among_public_ones_is_an_attack() throws Exception {
    List<InetAddress> mixed = List.of(address(8, 8, 8, 8), address(10, 0, 0, 1));

    assertThatThrownBy(() -> guard.choose("evil.test", 80, mixed))
        .hasMessageContaining("evil.test has no public address");
  }

  @Test
  void an_exception_holds_for_its_port_alone() throws Exception {
    List<InetAddress> loopback = List.of(address(127, 0, 0, 1));

    assertThat(guard.choose("feeds.test", 8080, loopback)).isEqualTo(loopback.get(0));
    assertThatThrownBy(() -> guard.choose("feeds.test", 9200, loopback))
        .isInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @CsvSource({
    "80, true",
    "443, true",
    "8080, true",
    "8443, true",
    "22, false",
    "25, false",
    "6379, false"
  })
  void only_ports_of_the_web_are_gone_to(int port, boolean open) throws Exception {
    List<InetAddress> address = List.of(address(8, 8, 8, 8));

    if (open) {
      assertThat(guard.choose("news.test", port, address)).isEqualTo(address.get(0));
    } else {
      assertThatThrownBy(() -> guard.choose("news.test", port, address))
          .hasMessageContaining("port " + port);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0177.0.0.1",
        "2130706433",
        "134744072",
        "017700000001",
        "0x7f000001",
        "0x7f.0.0.1",
        "127.1",
        "8.8.8.08",
        "8.8.8.8.",
        "1.2.3.4.5",
        "news.0x"
      })
  void addresses_that_readers_read_differently_are_not_gone_to(String host) {
    assertThatThrownBy(() -> guard.choose(host, 80, List.of(address(8, 8, 8, 8))))
        .hasMessageContaining("not four decimal numbers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "news8.test", "8.test", "2001:4860:4860::8888"})
  void names_and_plain_addresses_are(String host) throws Exception {
    InetAddress there = address(8, 8, 8, 8);

    assertThat(guard.choose(host, 80, List.of(there))).isEqualTo(there);
  }

  private static InetAddress address(int... octets) throws Exception {
    return InetAddress.getByAddress(
        new byte[] {(byte) octets[0], (byte) octets[1], (byte) octets[2], (byte) octets[3]});
  }
}
