/** GKE clusters, their node pools, and the plans that back them up. */
@NullMarked
package io.ashlar.sandbox.gcp.container;

import org.jspecify.annotations.NullMarked;
