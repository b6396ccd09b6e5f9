package io.crosscheck.access;

import io.crosscheck.access.key.ApiKey;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who makes a request.
 *
 * @param id {@code key:ID}, {@code token:SUBJECT}, or {@code anybody} where nobody is asked who they are
 * @param name for people to read
 */
public record Caller(String id, String name) {

    /** The attribute of an identity that holds its key. */
    public static final String KEY = "crosscheck.key";

    /** The service itself, told by its configuration. */
    public static final Caller CONFIGURATION = new Caller("configuration", "configuration");

    private static final Caller ANYBODY = new Caller("anybody", "anybody");

    /** The caller behind an identity. */
    public static Caller of(SecurityIdentity identity) {
        ApiKey key = identity.getAttribute(KEY);
        if (key != null) {
            return new Caller("key:" + key.id(), key.name());
        }
        if (identity.isAnonymous()) {
            return ANYBODY;
        }
        String name = identity.getPrincipal().getName();
        return new Caller("token:" + name, name);
    }
}
