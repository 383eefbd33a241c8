package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kubeconfigs of clusters. */
final class Credentials {
    private Credentials() {}

    /** The certificate that a cluster's API shows. */
    static String authority(CloudResource cluster) {
        return encoded(
                "-----BEGIN CERTIFICATE-----\n" + new Seed(cluster.id()).hex(64) + "\n-----END CERTIFICATE-----");
    }

    /** The address of a cluster's API. */
    static String server(CloudResource cluster) {
        return "https://"
                + cluster.outputs()
                        .text("privateFQDN")
                        .filter(host -> !host.isEmpty())
                        .or(() -> cluster.outputs().text("fqdn"))
                        .orElse("")
                + ":443";
    }

    /** The cluster whose API has this address. */
    static Optional<CloudResource> at(String server, CloudView cloud) {
        String host = server.replaceFirst("^https://", "").replaceFirst(":443$", "");
        return cloud.findAnywhere(ManagedClusters.CLUSTER, "fqdn", host)
                .or(() -> cloud.findAnywhere(ManagedClusters.CLUSTER, "privateFQDN", host));
    }

    static Properties user(Call call) {
        return credentials(call, "clusterUser");
    }

    static Properties admin(Call call) {
        if (cluster(call).inputs().isTrue("disableLocalAccounts")) {
            throw Refusal.invalid(
                    "BadRequest",
                    "Getting static credential is not allowed because this cluster is set to disable local accounts.");
        }
        return credentials(call, "clusterAdmin");
    }

    private static CloudResource cluster(Call call) {
        String id = Arm.id(
                call.provider().scope().account(), ManagedClusters.KIND, call.arguments(), List.of("resourceName"));
        return call.cloud()
                .find(call.provider().scope(), ManagedClusters.CLUSTER, "id", id)
                .orElseThrow(() -> Refusal.notFound("ResourceNotFound", "The Resource '" + id + "' was not found."));
    }

    private static Properties credentials(Call call, String name) {
        CloudResource cluster = cluster(call);
        String clusterName = Arm.nameOf(cluster.id());
        String user = name + "_" + call.arguments().text("resourceGroupName").orElse("") + "_" + clusterName;
        String kubeconfig =
                """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster:
                    certificate-authority-data: %2$s
                    server: %3$s
                contexts:
                - name: %1$s
                  context:
                    cluster: %1$s
                    user: %4$s
                current-context: %1$s
                users:
                - name: %4$s
                  user:
                    token: %5$s
                """
                        .formatted(
                                clusterName,
                                authority(cluster),
                                server(cluster),
                                user,
                                new Seed(cluster.id() + user).letters(32));
        return Properties.of(Map.of("kubeconfigs", List.of(Map.of("name", name, "value", encoded(kubeconfig)))));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
