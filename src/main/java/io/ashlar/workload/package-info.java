/**
 * What a team runs: a {@link io.ashlar.workload.Service} that answers requests, a {@link io.ashlar.workload.Worker} that takes
 * its work itself, and a {@link io.ashlar.workload.CronTask}. From an image and a few numbers comes everything that
 * production asks of it: probes, limits, spread, disruption budget, autoscaler, network policy, an identity without rights
 * of the API, a monitor, a route. The objects are the same on every cloud.
 */
@NullMarked
package io.ashlar.workload;

import org.jspecify.annotations.NullMarked;
