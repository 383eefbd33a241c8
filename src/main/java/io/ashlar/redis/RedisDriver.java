package io.ashlar.redis;

import io.ashlar.redis.plan.RedisOffering;
import io.ashlar.redis.plan.RedisPlan;

/** Makes a planned Redis on one cloud. A driver translates; it decides no name, count or size. */
public interface RedisDriver {

    /** What this cloud offers; what is asked is checked against it before anything is registered. */
    RedisOffering offering();

    /** Registers everything in the plan as children of the parent, and returns handles on it. */
    RedisHandles provision(RedisPlan plan, RedisArgs args, Redis parent);
}
