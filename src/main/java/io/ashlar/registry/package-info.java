/**
 * Container images: repositories by name, whose tags never move, whose images are scanned as they come and cleaned up
 * by rule. {@link io.ashlar.registry.ContainerRegistry} is the door; pipelines and workloads see
 * {@link io.ashlar.registry.ContainerRegistryRef}. Who may push is left to the identities of the account; other accounts
 * may pull if named, and never push.
 */
@NullMarked
package io.ashlar.registry;

import org.jspecify.annotations.NullMarked;
