package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports that only this machine can reach. */
public final class Loopback {
  static final String HOST = "127.0.0.1";

  private Loopback() {}

  /**
   * Takes a port, 0 for any that is free; close it to hand it to a server.
   *
   * @throws IOException if it is taken or may not be used
   */
  public static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // As the server will: connections of a server just stopped do not keep the port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new IOException("Port " + port + " of " + HOST + " is taken: choose another one", e);
    }
  }

  /** A port if it is free at present; 0 asks for any. */
  static int freePort(int port) throws IOException {
    try (ServerSocket socket = listen(port)) {
      return socket.getLocalPort();
    }
  }
}
