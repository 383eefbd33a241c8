/** A managed Redis or Valkey. {@link io.ashlar.redis.RedisRef} is what others see of it. */
@NullMarked
package io.ashlar.redis;

import org.jspecify.annotations.NullMarked;
