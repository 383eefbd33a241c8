package io.ashlar.stack;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.DnsRef;
import io.ashlar.dns.ExistingDns;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.ExistingEncryptionKey;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.identity.PodIdentity;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.loadbalancer.ExistingLoadBalancer;
import io.ashlar.loadbalancer.LoadBalancerRef;
import io.ashlar.network.ExistingNetwork;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.observability.TelemetryBucket;
import io.ashlar.postgres.ExistingPostgres;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.ExistingRedis;
import io.ashlar.redis.RedisRef;
import io.ashlar.secrets.ExistingSecret;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.plan.SyncedSecret;
import io.ashlar.storage.ExistingObjectStore;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * References that stand in for components while the arguments are checked and nothing is registered yet. New ones for each
 * run: an output belongs to the run that made it.
 */
final class Placeholders {
    final EncryptionKeyRef key = EncryptionKey.fromExisting(new ExistingEncryptionKey(
            Output.of(""), Output.of(""), new KeyIdentityRef(Output.of(""), Output.of(""), Output.of(""))));

    /** Any sound network: what is wrong with the real one is found by its own check. */
    final NetworkRef network = new ExistingNetwork(
            Output.of(""),
            "10.0.0.0/16",
            List.of("zone-a", "zone-b"),
            SubnetSpan.ZONAL,
            Map.of(
                    SubnetTier.PUBLIC, subnets("10.0.16.0/22", "10.0.48.0/22"),
                    SubnetTier.PRIVATE, subnets("10.0.0.0/20", "10.0.32.0/20"),
                    SubnetTier.DATABASE, subnets("10.0.20.0/22", "10.0.52.0/22")),
            Arrays.stream(Facility.values())
                    .collect(Collectors.toMap(facility -> facility, facility -> Output.of(""))));

    final SecretRef secret = new ExistingSecret(Output.of(""), Output.of(""), Optional.empty());
    final PodIdentity identity = new PodIdentity(Output.of(""), Output.of(Map.of()), Map.of(), List.of());
    final Telemetry telemetry = new Telemetry(
            new TelemetryBucket(Output.of(""), Optional.of(Output.of("")), identity),
            new TelemetryBucket(Output.of(""), Optional.of(Output.of("")), identity));
    final CertificateRef certificate = () -> Output.of("");
    final ObjectStoreRef store = new ExistingObjectStore(Output.of(""), Output.of(""));
    final PostgresRef database =
            new ExistingPostgres(Output.of(""), Output.of(""), Output.of(""), Output.of(5432), Output.of(""));
    final RedisRef cache = new ExistingRedis(Output.of(List.of()), Output.of(""), Output.of(6379), Output.of(""));
    final LoadBalancerRef entrance = new ExistingLoadBalancer(
            Output.of(""), Output.of(""), Output.of(""), Output.of(""), Output.of(""), Output.of(""), Map.of());

    final KubernetesClusterRef cluster = new KubernetesClusterRef() {
        @Override
        public Output<String> clusterName() {
            return Output.of("");
        }

        @Override
        public Output<String> kubeconfig() {
            return Output.of("");
        }

        @Override
        public ProviderResource provider() {
            throw new IllegalStateException("a check registers nothing");
        }

        @Override
        public Optional<Output<String>> issuer() {
            return Optional.of(Output.of(""));
        }
    };

    DnsRef zone(String domain) {
        return new ExistingDns(domain, Output.of(""), Output.of(""), Output.of(List.of()));
    }

    Kept kept() {
        return new Kept(Optional.of(database), cluster, store, tier -> Output.of(""), Optional.empty());
    }

    Monitored monitored(StackConfig config) {
        return new Monitored(
                Map.of("zone", Output.of("")),
                cluster,
                config.postgres().map(facts -> database),
                config.redis().map(facts -> cache),
                config.domain().filter(domain -> config.ingress().isEmpty()).map(domain -> entrance));
    }

    Map<SyncedSecret, SecretRef> secrets(StackConfig config) {
        return config.teams().stream()
                .flatMap(team -> team.synced().stream())
                .collect(Collectors.toMap(synced -> synced, synced -> secret, (one, same) -> one, LinkedHashMap::new));
    }

    private static List<ExistingNetwork.Subnet> subnets(String... cidrs) {
        return Arrays.stream(cidrs)
                .map(cidr -> new ExistingNetwork.Subnet(Output.of(""), cidr))
                .toList();
    }
}
