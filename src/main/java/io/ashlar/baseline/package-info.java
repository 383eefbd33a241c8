/**
 * What every cluster has before a team puts anything into it: namespaces that admit only restricted pods and let nobody talk
 * to anybody, quotas and default limits, four roles without wildcards, priorities, storage classes, metrics of pods, and an
 * autoscaler. {@link io.ashlar.baseline.ClusterBaseline} makes it on any cloud; the clouds differ in their disks, and in what
 * their clusters have already.
 */
@NullMarked
package io.ashlar.baseline;

import org.jspecify.annotations.NullMarked;
