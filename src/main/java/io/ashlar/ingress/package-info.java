/**
 * How requests come into a cluster: by HTTPS only, under names and certificates that look after themselves.
 * {@link io.ashlar.ingress.Ingress} installs cert-manager with Let's Encrypt by DNS-01, external-dns, and Envoy Gateway for the
 * Gateway API, or ingress-nginx for those who must. On EKS the load balancer is made by AWS's own controller, which comes
 * along; AKS and GKE have theirs built in.
 */
@NullMarked
package io.ashlar.ingress;

import org.jspecify.annotations.NullMarked;
