/**
 * The cluster's backup, by the Velero chart: its objects into a bucket, its volumes by snapshots and, where there are none,
 * file by file. {@link io.ashlar.backup.incluster.VeleroValues} holds every value that differs from the chart's own, each
 * with its reason. It works alike on every cloud: the bucket and the way into it are handed in.
 */
@NullMarked
package io.ashlar.backup.incluster;

import org.jspecify.annotations.NullMarked;
