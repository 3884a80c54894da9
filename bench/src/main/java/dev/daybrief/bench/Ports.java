package dev.daybrief.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports for what listens while it is measured.
final class Ports {

  static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Ports() {}
}
