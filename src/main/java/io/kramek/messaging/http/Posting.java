package io.kramek.messaging.http;

import io.kramek.messaging.outbox.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that people have given us. The address that was looked at is the one that is
 * connected to: a name that leads somewhere else a moment later gains nothing. Redirects are not
 * followed, answers are not read, and nobody keeps us waiting.
 */
@Component
public class Posting implements DisposableBean {

  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 15;

  private final Destinations destinations;
  private final CloseableHttpClient client;

  /** Cuts those off who answer a byte at a time. */
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "posting-watch");
            thread.setDaemon(true);
            return thread;
          });

  public Posting(Destinations destinations) {
    this.destinations = destinations;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new OnlyOpen(destinations))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                            .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setRedirectsEnabled(false)
                    .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .setUserAgent("Kramek")
            .build();
  }

  /**
   * Posts something.
   *
   * @param judge says what a status means
   */
  public Delivery post(
      URI uri, Map<String, String> headers, byte[] body, IntFunction<Delivery> judge) {
    if (!destinations.isEncrypted(uri)) {
      return Delivery.refused("Only https addresses are sent to");
    }
    HttpPost request = new HttpPost(uri);
    headers.forEach(request::setHeader);
    ContentType type =
        ContentType.parse(headers.getOrDefault("Content-Type", "application/octet-stream"));
    request.setEntity(new ByteArrayEntity(body, type));
    Future<?> cut = watch.schedule(request::abort, PATIENCE_SECONDS, TimeUnit.SECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      return judge.apply(response.getCode());
    } catch (Destinations.ClosedAddress e) {
      return Delivery.refused(e.getMessage());
    } catch (UnknownHostException | ConnectTimeoutException | ConnectException e) {
      return Delivery.unreachable(words(e));
    } catch (IOException e) {
      return Delivery.unknown(words(e));
    } finally {
      cut.cancel(false);
    }
  }

  private static String words(IOException e) {
    String text = e.getClass().getSimpleName() + ": " + e.getMessage();
    return text.substring(0, Math.min(text.length(), 300));
  }

  @Override
  public void destroy() throws IOException {
    watch.shutdownNow();
    client.close();
  }

  private record OnlyOpen(Destinations destinations) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return destinations.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
