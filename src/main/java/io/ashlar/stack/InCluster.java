package io.ashlar.stack;

import static io.ashlar.stack.InClusterArgs.BASELINE;
import static io.ashlar.stack.InClusterArgs.SECRETS;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.secrets.Secret;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.ClusterSecrets;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What teams find in the cluster on their first day: their namespaces with all that belongs to them, and their secrets.
 *
 * @param baseline the namespaces, and what every cluster has
 * @param secrets the secrets in the cloud's store, which hold nothing until people or pipelines put it in
 */
record InCluster(ClusterBaseline baseline, Map<SyncedSecret, SecretRef> secrets) {

    /** Where no team has a secret nothing is installed to read them. */
    static InCluster of(List<Team> teams, InClusterArgs args, Foundation foundation) {
        ComponentResourceOptions here = foundation.here();
        ClusterBaseline baseline = new ClusterBaseline(BASELINE, args.baseline(foundation.cluster()), here);
        Map<SyncedSecret, SecretRef> secrets = new LinkedHashMap<>();
        teams.stream()
                .flatMap(team -> team.synced().stream())
                .forEach(
                        one -> secrets.put(one, new Secret(args.secretName(one), args.secret(foundation.key()), here)));
        if (!secrets.isEmpty()) {
            List<Resource> namespaces = teams.stream()
                    .map(team -> baseline.namespace(team.name()))
                    .flatMap(Optional::stream)
                    .toList();
            new ClusterSecrets(SECRETS, args.secrets(foundation.cluster(), secrets, namespaces), here);
        }
        return new InCluster(baseline, secrets);
    }
}
