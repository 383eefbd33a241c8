package io.ashlar.redis.plan;

import java.util.Locale;

/** The software that speaks Redis's protocol. */
public enum RedisEngine {
    /** The open fork of Redis 7.2, kept by the Linux Foundation. A fifth cheaper on AWS than Redis itself. */
    VALKEY,
    /** Redis as it was under its old licence, up to 7.2; for clients that ask for it by name. */
    REDIS_OSS;

    /** The name used in component inputs: {@code valkey} or {@code redis-oss}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
