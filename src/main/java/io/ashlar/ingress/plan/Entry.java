package io.ashlar.ingress.plan;

/**
 * A way into the cluster, as routes see it.
 *
 * @param kind how routes are written
 * @param namespace where the gateway lives; requests come from pods there
 * @param name of the gateway, or of the class of ingresses
 * @param issuer the issuer of certificates, for routes that bring their own
 */
public record Entry(EntryKind kind, String namespace, String name, String issuer) {}
