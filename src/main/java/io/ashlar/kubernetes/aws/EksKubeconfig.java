package io.ashlar.kubernetes.aws;

/**
 * The file by which kubectl and the engine find a cluster. It holds no credentials: each use asks AWS for a token that
 * is good for fifteen minutes, with whatever AWS identity the reader has.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html">What AWS writes itself</a>
 */
public final class EksKubeconfig {
    private static final String FILE =
            """
            apiVersion: v1
            kind: Config
            clusters:
              - name: ${name}
                cluster:
                  server: ${endpoint}
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
                    command: aws
                    args: ["--region", "${region}", "eks", "get-token", "--cluster-name", "${name}", "--output", "json"]
                    interactiveMode: Never
            """;

    private static final int REGION_IN_ARN = 3;

    private EksKubeconfig() {}

    /**
     * The file for a cluster.
     *
     * @param name EKS's name of it
     * @param arn its ARN, which says its region
     * @param endpoint address of its API
     * @param authority certificate of the authority that vouches for the API, in base64
     */
    public static String of(String name, String arn, String endpoint, String authority) {
        return FILE.replace("${name}", name)
                .replace("${region}", arn.split(":", -1)[REGION_IN_ARN])
                .replace("${endpoint}", endpoint)
                .replace("${authority}", authority);
    }
}
