package io.crosscheck.access.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;

/** Whether those who connect with TLS must show a certificate of their own; Quarkus lets only a build say so. */
@ApplicationScoped
class ClientCertificates implements HttpServerOptionsCustomizer {

    private final ClientAuth asked;

    ClientCertificates(
            @ConfigProperty(name = "crosscheck.tls.client-certificates", defaultValue = "NONE") ClientAuth asked) {
        this.asked = asked;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(asked);
    }
}
