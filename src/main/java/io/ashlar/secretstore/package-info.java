/**
 * Secrets of the cloud's store, in the cluster: External Secrets Operator writes what a namespace may read into Kubernetes
 * secrets, and again when it changes. {@link io.ashlar.secretstore.ClusterSecrets} gives every namespace a store and an
 * identity of its own that reads the secrets named for it and no others. No value passes through the program or its state.
 */
@NullMarked
package io.ashlar.secretstore;

import org.jspecify.annotations.NullMarked;
