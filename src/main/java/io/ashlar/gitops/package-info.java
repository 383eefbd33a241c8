/**
 * Deployment by Git: {@link io.ashlar.gitops.GitOps} installs Argo CD so that it survives a node, lets people in by their own
 * identity alone, and lets a project deploy only what and where it is told; Argo Rollouts comes along for blue-green and
 * canary. What Argo CD deploys, the engine does not: an object has one owner.
 */
@NullMarked
package io.ashlar.gitops;

import org.jspecify.annotations.NullMarked;
