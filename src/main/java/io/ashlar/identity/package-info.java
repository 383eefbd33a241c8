/**
 * Who the pods in a cluster are to the cloud: "this service account acts as a cloud identity with these rights", said once and
 * true on every cloud, with no keys anywhere. {@link io.ashlar.identity.ServiceAccountIdentity} says it,
 * {@link io.ashlar.identity.ServiceAccountIdentityDriver} makes it: an IAM role by EKS Pod Identity, a managed identity by
 * federation on Azure, a service account by Workload Identity on Google Cloud. This is no component but a part of components:
 * what runs in a cluster makes its identities beside itself. What a pod must wear to be recognised comes back in
 * {@link io.ashlar.identity.PodIdentity}.
 */
@NullMarked
package io.ashlar.identity;

import org.jspecify.annotations.NullMarked;
