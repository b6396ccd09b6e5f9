/**
 * Who may call the services. Endpoints name one of the {@linkplain io.crosscheck.access.Roles roles} with
 * {@code @RolesAllowed}; callers prove theirs with an API key or a token of an identity provider, both as
 * {@code Authorization: Bearer}.
 */
package io.crosscheck.access;
