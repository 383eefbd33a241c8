package io.ashlar.kubernetes.gcp;

/**
 * The file by which kubectl and the engine find a cluster. It holds no credentials: each use asks Google for a token that is good
 * for an hour, with whatever identity the reader has.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl">What Google writes itself</a>
 */
public final class GkeKubeconfig {
    private static final String FILE =
            """
            apiVersion: v1
            kind: Config
            clusters:
              - name: ${name}
                cluster:
                  server: https://${endpoint}
                  certificate-authority-data: ${authority}
            contexts:
              - name: ${name}
                context:
                  cluster: ${name}
                  user: ${name}
            current-context: ${name}
            users:
              - name: ${name}
                user:
                  exec:
                    apiVersion: client.authentication.k8s.io/v1beta1
                    command: gke-gcloud-auth-plugin
                    interactiveMode: IfAvailable
                    provideClusterInfo: true
            """;

    private GkeKubeconfig() {}

    /**
     * The file for a cluster.
     *
     * @param name GKE's name of it
     * @param endpoint address of its API, without a scheme
     * @param authority certificate of the authority that vouches for the API, in base64
     */
    public static String of(String name, String endpoint, String authority) {
        return FILE.replace("${name}", name).replace("${endpoint}", endpoint).replace("${authority}", authority);
    }
}
