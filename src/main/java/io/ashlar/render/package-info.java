/**
 * What a stack puts into its Kubernetes clusters, read back from the engine and written as files that other tools apply.
 *
 * <p>{@link io.ashlar.render.PlannedStack} reads a state and a preview, {@link io.ashlar.render.Cluster} sorts what they hold by
 * cluster and takes off what only the engine understands, and the packages below write files: kustomize's folders or a Helm chart.
 * Values that nobody knows yet, and secrets, stay {@link io.ashlar.render.Unresolved} to the end: no file claims to know them.
 * Everything is pure but {@link io.ashlar.render.OutputFolder}; nothing here knows a component or the engine's SDK.
 */
@NullMarked
package io.ashlar.render;

import org.jspecify.annotations.NullMarked;
