package io.crosscheck.access.key;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.access.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Turns a key into its holder. */
@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<KeyRequest> {

    private final KeyHolders holders;

    KeyIdentityProvider(KeyHolders holders) {
        this.holders = holders;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holders.find(request.secret())
                .map(KeyIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(Set.copyOf(key.roles()))
                .addAttribute(Caller.KEY, key)
                .build();
    }
}
