package io.crosscheck.access.key;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.access.AccessSettings;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads API keys from {@code Authorization: Bearer cck_...}; other bearer tokens are left to the identity provider's.
 */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

    /** Before that of the identity provider, which would refuse a key. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1000;

    private final AccessSettings settings;

    KeyMechanism(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        Optional<KeySecret> secret = KeySecret.in(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (!settings.enabled() || secret.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return manager.authenticate(new KeyRequest(secret.get()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
