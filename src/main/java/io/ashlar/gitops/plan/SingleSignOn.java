package io.ashlar.gitops.plan;

/**
 * Who says who people are: an OpenID provider.
 *
 * @param issuer address of the provider
 * @param clientId what Argo CD is called there
 * @param secret Kubernetes secret in the namespace {@code argocd}, labelled {@code app.kubernetes.io/part-of: argocd}
 * @param key the key in it that holds the client's secret
 * @param administrators the group that administers Argo CD
 */
public record SingleSignOn(String issuer, String clientId, String secret, String key, String administrators) {}
