/**
 * Databases, logs and objects in the cluster, for those who do not take them from the cloud. {@link io.ashlar.stateful.Operators}
 * installs the operators that are wanted, once; {@link io.ashlar.stateful.DataService} makes one MongoDB, Kafka, Valkey, object
 * store or Postgres in a team's namespace: spread over nodes, on disks that stay, under a password that nobody typed, reached
 * by those who are named. Which operators are alive, and why these, stands in {@code docs/decisions}.
 */
@NullMarked
package io.ashlar.stateful;

import org.jspecify.annotations.NullMarked;
