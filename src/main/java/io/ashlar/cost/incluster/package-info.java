/**
 * What objects in a cluster cost: the volumes and load balancers that they make the cloud create, and the share of the nodes that
 * they ask for. The nodes themselves are charged with their pool; here they are only split.
 */
@NullMarked
package io.ashlar.cost.incluster;

import org.jspecify.annotations.NullMarked;
