package io.ashlar.stack;

import com.pulumi.core.Output;
import io.ashlar.backup.Backup;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.network.Network;
import io.ashlar.postgres.Postgres;
import io.ashlar.redis.Redis;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.storage.ObjectStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people and pipelines need of an environment: the stack's outputs. */
record Exports(
        Network network,
        KubernetesCluster cluster,
        Backup backup,
        ObjectStore files,
        ContainerRegistry images,
        Optional<Postgres> database,
        Optional<Redis> cache,
        Optional<Entrance> entrance,
        InCluster inside) {

    Map<String, Output<?>> byName() {
        Map<String, Output<?>> outputs = new TreeMap<>();
        outputs.put("networkId", network.networkId());
        outputs.put("clusterName", cluster.clusterName());
        outputs.put("kubeconfig", cluster.kubeconfig());
        outputs.put("backupVault", backup.vaultName());
        outputs.put("filesBucket", files.bucketName());
        images.repositories().forEach(name -> outputs.put("imageRepository-" + name, images.repositoryUrl(name)));
        database.ifPresent(server -> {
            outputs.put("databaseHost", server.host());
            outputs.put("databaseCredentialsSecret", server.credentialsSecretId());
        });
        cache.ifPresent(server -> {
            outputs.put("cacheHost", server.host());
            outputs.put("cacheCredentialsSecret", server.credentialsSecretId());
        });
        entrance.ifPresent(way -> {
            way.loadBalancer().ifPresent(balancer -> outputs.put("entrance", balancer.dnsName()));
            outputs.put("nameServers", way.zone().nameServers().applyValue(servers -> String.join(" ", servers)));
        });
        inside.secrets()
                .forEach((secret, kept) ->
                        outputs.put("secret-" + secret.namespace() + "-" + secret.name(), kept.secretId()));
        return outputs;
    }
}
