package io.kramek.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Stands between the application and a mail server and lets go wrong what can go wrong between
 * them.
 */
public final class SmtpProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int server;

  /** What to answer to a command instead of the server; {@code null} to ask the server. */
  private volatile UnaryOperator<String> instead = command -> null;

  private volatile BooleanSupplier accepted = () -> true;

  /**
   * @param server the port of the mail server
   */
  public SmtpProxy(int server) {
    this.server = server;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::open, "smtp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return door.getLocalPort();
  }

  public SmtpProxy answering(UnaryOperator<String> answers) {
    instead = answers;
    return this;
  }

  /**
   * Called when the server has taken a mail and the application does not know it yet.
   *
   * @param tells whether the application is told; else the line breaks
   */
  public SmtpProxy onAccepted(BooleanSupplier tells) {
    accepted = tells;
    return this;
  }

  private void open() {
    try {
      while (true) {
        Socket client = door.accept();
        Thread thread = new Thread(() -> talk(client), "smtp-proxy-line");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void talk(Socket client) {
    try (client;
        Socket behind = new Socket("127.0.0.1", server)) {
      BufferedReader asked = reader(client);
      BufferedReader answered = reader(behind);
      send(client, reply(answered));
      for (String line = asked.readLine(); line != null; line = asked.readLine()) {
        String own = instead.apply(line);
        if (own != null) {
          send(client, own + "\r\n");
          continue;
        }
        send(behind, line + "\r\n");
        String reply = reply(answered);
        send(client, reply);
        if (line.equals("DATA") && reply.startsWith("354")) {
          pass(asked, behind);
          String taken = reply(answered);
          if (taken.startsWith("250") && !accepted.getAsBoolean()) {
            return;
          }
          send(client, taken);
        }
      }
    } catch (IOException e) {
      // One of them has hung up.
    }
  }

  private static void pass(BufferedReader asked, Socket behind) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      mail.append(line).append("\r\n");
      if (line.equals(".")) {
        send(behind, mail.toString());
        return;
      }
    }
    throw new IOException("The mail has no end");
  }

  private static String reply(BufferedReader server) throws IOException {
    StringBuilder reply = new StringBuilder();
    for (String line = server.readLine(); line != null; line = server.readLine()) {
      reply.append(line).append("\r\n");
      if (line.length() < 4 || line.charAt(3) != '-') {
        return reply.toString();
      }
    }
    throw new IOException("The server has hung up");
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
