package io.crosscheck.access;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives every caller the roles that theirs include; everybody has all of them where access control is off. */
@ApplicationScoped
class RoleAugmentor implements SecurityIdentityAugmentor {

    private final AccessSettings settings;

    RoleAugmentor(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> roles =
                settings.enabled() ? Roles.including(identity.getRoles()) : Roles.including(Set.of(Roles.OPERATOR));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(roles).build());
    }
}
