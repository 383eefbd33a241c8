/**
 * A managed Redis or Valkey with its replicas, snapshots and logs. {@link io.ashlar.redis.Redis} is the door: give it
 * {@link io.ashlar.redis.RedisArgs} with the driver of a cloud. Clients log in over TLS with a name and a password that
 * the cloud made and keeps in its secret manager; the engine's state holds it encrypted, and no argument ever does. What
 * others see of it is {@link io.ashlar.redis.RedisRef}.
 */
@NullMarked
package io.ashlar.redis;

import org.jspecify.annotations.NullMarked;
