package dev.daybrief.http.caller;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who may say from where a request came, and in which header: one alone, as a proxy that sets the
/// one often passes the other on as it came.
///
/// @param trusted proxies of one's own; of anybody else no header is read
public record Proxies(List<AddressRange> trusted, Header header) {

  public static final Proxies NONE = new Proxies(List.of(), Header.X_FORWARDED_FOR);

  /// More than stand one behind the other; the rest was put there by somebody.
  private static final int MOST_HOPS = 16;

  /// A value of RFC 7239: plain, or between quotation marks.
  private static final Pattern FOR =
      Pattern.compile("(?i)(?:^|;)\\s*for=(?:\"([^\"]*)\"|([^;\"\\s]*))\\s*(?=;|$)");

  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^]]*)](?::\\d{1,5})?|([\\d.]+)(?::\\d{1,5})?");

  public enum Header {
    X_FORWARDED_FOR("X-Forwarded-For"),
    FORWARDED("Forwarded");

    private final String word;

    Header(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Proxies {
    trusted = List.copyOf(trusted);
  }

  /// @param list addresses and ranges with commas between
  /// @throws IllegalArgumentException with the part that cannot be read
  public static Proxies parse(String list, String header) {
    List<AddressRange> ranges =
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(
                part ->
                    AddressRange.parse(part)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "\"" + part + "\" is no address and no range of them")))
            .toList();
    if (ranges.stream().anyMatch(range -> range.bits() == 0)) {
      throw new IllegalArgumentException("a range of all addresses would believe everybody");
    }
    return new Proxies(
        ranges,
        Arrays.stream(Header.values())
            .filter(known -> known.word.equalsIgnoreCase(header))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"" + header + "\" is neither X-Forwarded-For nor Forwarded")));
  }

  /// The network of the one who asks: the last address in the header that is not a proxy of ours.
  /// What cannot be read ends the search, as whoever wrote it wrote what stands before it too.
  ///
  /// @param peer who is connected
  /// @param lines of the header, in their order
  public String caller(String peer, List<String> lines) {
    Optional<InetAddress> connected = AddressRange.address(withoutZone(peer));
    if (connected.isEmpty()) {
      return peer;
    }
    InetAddress nearest = connected.get();
    List<String> hops = hops(lines);
    for (int at = hops.size() - 1; at >= 0 && isOurs(nearest); at--) {
      Optional<InetAddress> before = said(hops.get(at));
      if (before.isEmpty() || hops.size() - at > MOST_HOPS) {
        break;
      }
      nearest = before.get();
    }
    return AddressRange.network(nearest);
  }

  private boolean isOurs(InetAddress address) {
    for (AddressRange range : trusted) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> hops(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private Optional<InetAddress> said(String hop) {
    return switch (header) {
      case X_FORWARDED_FOR -> withPort(hop);
      case FORWARDED -> {
        Matcher found = FOR.matcher(hop);
        yield found.find()
            ? withPort(found.group(1) == null ? found.group(2) : found.group(1))
            : Optional.empty();
      }
    };
  }

  private static Optional<InetAddress> withPort(String text) {
    Matcher found = WITH_PORT.matcher(text);
    return AddressRange.address(
        !found.matches() ? text : found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
