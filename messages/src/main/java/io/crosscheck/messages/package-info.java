/**
 * What the services say to each other: {@linkplain io.crosscheck.messages.Topics topics}, the payload records that
 * travel on them as CloudEvents, and the derived {@linkplain io.crosscheck.messages.Identifier identifiers} they
 * carry. The same contract for machines: {@code docs/asyncapi.yaml}.
 */
package io.crosscheck.messages;
