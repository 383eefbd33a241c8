package io.ashlar.stack;

import com.pulumi.core.Output;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.loadbalancer.LoadBalancerRef;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to watch in an environment.
 *
 * @param natIds id of each NAT gateway by its zone
 * @param cluster the cluster
 * @param database the database, if there is one
 * @param cache the cache, if there is one
 * @param entrance the public entrance, if there is one
 */
record Monitored(
        Map<String, Output<String>> natIds,
        KubernetesClusterRef cluster,
        Optional<PostgresRef> database,
        Optional<RedisRef> cache,
        Optional<LoadBalancerRef> entrance) {}
