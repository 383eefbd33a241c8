/**
 * Decides what a Redis or Valkey consists of: engine and version, shards and replicas, who reaches it and how long its
 * snapshots and logs are kept. Records in, records out, on plain values. What one cloud offers is data too
 * ({@link io.ashlar.redis.plan.RedisOffering}), given by its driver. {@link io.ashlar.redis.plan.RedisPlanner} is the
 * way in.
 */
@NullMarked
package io.ashlar.redis.plan;

import org.jspecify.annotations.NullMarked;
