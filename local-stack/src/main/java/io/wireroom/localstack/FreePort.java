package io.wireroom.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds ports on loopback that nobody listens on. */
public final class FreePort {
  private FreePort() {}

  /** Returns a port that was free a moment ago. */
  public static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("no port is free on loopback", none);
    }
  }

  /**
   * Checks that a port can be listened on.
   *
   * @throws StackFailure with the fix, when it is taken
   */
  public static void check(int port, String option) throws StackFailure {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException taken) {
      throw new StackFailure(
          StackFailure.LACKING,
          "port " + port + " is busy: stop what listens on it, or choose another with " + option);
    }
  }

  static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }
}
