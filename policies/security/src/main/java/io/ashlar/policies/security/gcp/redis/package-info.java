/**
 * Memorystore for Redis, as instance and as cluster. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.gcp.redis;

import org.jspecify.annotations.NullMarked;
