package org.copytaster.producer.feed.http;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;

/**
 * Tells addresses that only mean something inside a network from those of the internet.
 *
 * <p>The JDK's client looks a name up by itself and does not tell where it connected to. But it
 * asks the same cache of names as this class. So a host is looked at before the request and again
 * once the answer is there, and the answer counts only if both were well; with names kept in that
 * cache for longer than a request may take, no third address can have come and gone in between.
 */
final class PrivateAddresses {
  /** Names are kept that long: longer than any request may take. */
  static final Duration KEPT = Duration.ofMinutes(3);

  /** Looks a name up. */
  @FunctionalInterface
  interface Names {
    /** All its addresses. */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final String CACHE = "networkaddress.cache.ttl";
  private static final int BYTE = 0xff;
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int SHARED_NET = 100;
  private static final int SHARED_FROM = 64;
  private static final int SHARED_TO = 127;

  private final Names names;

  /** With some other way to look names up than the JDK's. */
  PrivateAddresses(Names names) {
    this.names = names;
  }

  /** Looks names up as the JDK's client does, in the cache that they share. */
  static PrivateAddresses ofTheSystem() {
    if (Security.getProperty(CACHE) == null) {
      Security.setProperty(CACHE, Long.toString(KEPT.toSeconds()));
    }
    return new PrivateAddresses(InetAddress::getAllByName);
  }

  /**
   * Refuses a host that has a private address.
   *
   * @throws IOException that names the host, or where it has no address at all
   */
  void refuse(String host) throws IOException {
    InetAddress[] addresses;
    try {
      addresses = names.addresses(host);
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + host, e);
    }
    for (InetAddress address : addresses) {
      if (isPrivate(address)) {
        throw new IOException(
            "it leads to the private address of " + host + "; private-addresses allows that");
      }
    }
  }

  static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || address instanceof Inet6Address six && uniqueLocal(six)
        || address instanceof Inet4Address four && shared(four);
  }

  private static boolean uniqueLocal(Inet6Address address) {
    return (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
  }

  /** Of carriers: 100.64.0.0/10; and 0.0.0.0/8. */
  private static boolean shared(Inet4Address address) {
    int first = address.getAddress()[0] & BYTE;
    int second = address.getAddress()[1] & BYTE;
    return first == 0 || first == SHARED_NET && second >= SHARED_FROM && second <= SHARED_TO;
  }
}
