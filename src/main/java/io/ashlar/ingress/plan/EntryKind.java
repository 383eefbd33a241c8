package io.ashlar.ingress.plan;

/** How routes into the cluster are written. */
public enum EntryKind {
    /** By {@code HTTPRoute}s of the Gateway API. */
    GATEWAY,
    /** By {@code Ingress} objects, for ingress-nginx: retired in March 2026, for those who must. */
    INGRESS_NGINX
}
