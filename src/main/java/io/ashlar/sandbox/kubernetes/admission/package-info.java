/**
 * What the API server decides by looking at the namespace that an object comes to: LimitRange, Pod Security, ResourceQuota.
 *
 * <p>It asks about objects, and about pods. A Pod that may not be is refused at once. A Deployment is an object like any
 * other, so it is accepted, and it is its ReplicaSet that fails to make the pods: the provider waits for them in vain and
 * reports a resource that was created and did not become ready. {@link io.ashlar.sandbox.kubernetes.admission.Admission}
 * tells the two apart.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/">admission control</a>
 */
@NullMarked
package io.ashlar.sandbox.kubernetes.admission;

import org.jspecify.annotations.NullMarked;
