package io.crosscheck.query.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Calls receivers. It connects to the very address that was looked up and checked (TLS still goes by the name), follows
 * no redirect, and reads no more of an answer than its status.
 */
@ApplicationScoped
class Webhook {

    private final AddressPolicy policy;
    private final Destination.Resolver resolver;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    Webhook(Vertx vertx, WatchConfig config, Clock clock) {
        this(vertx, new AddressPolicy(config.allowPrivate()), InetAddress::getAllByName, clock, config.timeout());
    }

    Webhook(Vertx vertx, AddressPolicy policy, Destination.Resolver resolver, Clock clock, Duration timeout) {
        this.policy = policy;
        this.resolver = resolver;
        this.clock = clock;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxRedirects(0)
                .setConnectTimeout((int) timeout.toMillis())
                .setForceSni(true)
                .setVerifyHost(true));
    }

    /**
     * Sees whether an address may be watched from.
     *
     * @throws Destination.Refused if deliveries to it would be refused as it stands now
     */
    void check(String url) throws Destination.Refused {
        Destination destination = Destination.of(url);
        try {
            destination.address(policy, resolver);
        } catch (UnknownHostException e) {
            throw new Destination.Refused("names a host that cannot be found");
        }
    }

    /** Delivers once; the future does not fail. The caller's thread may wait for the name service. */
    Future<Attempt> deliver(Delivery delivery) {
        Destination destination;
        InetAddress address;
        try {
            destination = Destination.of(delivery.url());
            address = destination.address(policy, resolver);
        } catch (Destination.Refused e) {
            return Future.succeededFuture(Attempt.refused("the address " + e.getMessage()));
        } catch (UnknownHostException e) {
            return Future.succeededFuture(Attempt.failed("the host cannot be found"));
        }
        return client.request(request(destination, address, delivery))
                .compose(request -> request.send(Buffer.buffer(delivery.body())))
                .map(this::answered)
                .otherwise(failure -> Attempt.failed(reason(failure)));
    }

    private RequestOptions request(Destination destination, InetAddress address, Delivery delivery) {
        Instant now = clock.instant();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.path())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Crosscheck")
                .putHeader(Signature.ID, delivery.id())
                .putHeader(Signature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .putHeader(
                        Signature.SIGNATURE, Signature.with(delivery.secret()).of(delivery.id(), now, delivery.body()));
    }

    private Attempt answered(HttpClientResponse response) {
        int status = response.statusCode();
        response.request().connection().close();
        return Attempt.answered(status);
    }

    // What a library says of a failure may hold addresses: its kind is enough.
    private static String reason(Throwable failure) {
        return "no answer (" + failure.getClass().getSimpleName() + ")";
    }
}
