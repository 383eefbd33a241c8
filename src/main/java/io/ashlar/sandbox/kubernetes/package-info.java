/**
 * Kubernetes as the sandbox knows it: clusters that were created in the sandbox, each with its own objects, reached by
 * the kubeconfig that names its server.
 */
@NullMarked
package io.ashlar.sandbox.kubernetes;

import org.jspecify.annotations.NullMarked;
