package dev.daybrief.http.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses with a common beginning, such as `10.0.0.0/8`. No name is ever looked up.
record AddressRange(InetAddress first, int bits) {

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,2}");

  /// An address as it is usually written, and nothing else: no port, no zone, no short form.
  static Optional<InetAddress> address(String text) {
    if (IPV4.matcher(text).matches() || (text.contains(":") && IPV6.matcher(text).matches())) {
      try {
        return Optional.of(InetAddress.ofLiteral(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Empty for what is neither an address nor a range of them.
  static Optional<AddressRange> parse(String text) {
    String[] parts = text.split("/", -1);
    return address(parts[0])
        .filter(_ -> parts.length == 1 || (parts.length == 2 && SIZE.matcher(parts[1]).matches()))
        .flatMap(
            first -> {
              int all = first.getAddress().length * 8;
              int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
              return bits > all ? Optional.empty() : Optional.of(new AddressRange(first, bits));
            });
  }

  boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    return ours.length == theirs.length && Arrays.equals(masked(ours, bits), masked(theirs, bits));
  }

  /// What one caller has: an address, of IPv6 the 64 bits of a network.
  static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    try {
      return InetAddress.getByAddress(masked(address.getAddress(), 64)).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has the length of an address", e);
    }
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int at = 0; at < masked.length; at++) {
      int kept = Math.clamp(bits - at * 8L, 0, 8);
      masked[at] &= (byte) (0xff << (8 - kept));
    }
    return masked;
  }
}
