package io.crosscheck.access.key;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose key this is. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final KeySecret secret;

    KeyRequest(KeySecret secret) {
        this.secret = secret;
    }

    KeySecret secret() {
        return secret;
    }
}
