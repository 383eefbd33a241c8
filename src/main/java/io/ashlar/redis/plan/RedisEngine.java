package io.ashlar.redis.plan;

import java.util.Locale;

/** The software that speaks Redis's protocol. */
public enum RedisEngine {
    /** The open fork of Redis 7.2, kept by the Linux Foundation. A fifth cheaper on AWS than Redis itself. */
    VALKEY,
    /** Redis as it was under its old licence, up to 7.2; for clients that ask for it by name. */
    REDIS_OSS,
    /** Redis as its maker sells it; the only one on Azure. */
    REDIS_ENTERPRISE;

    /** The name used in component inputs: {@code valkey}, {@code redis-oss} or {@code redis-enterprise}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
