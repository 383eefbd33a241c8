package io.ashlar.kubernetes.azure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file by which kubectl and the engine find a cluster. It holds no credentials: each use asks Entra ID for a token that is
 * good for an hour, with whatever identity the reader is signed in with to the Azure CLI.
 *
 * @see <a href="https://azure.github.io/kubelogin/concepts/exec-plugin.html">kubelogin</a>
 */
public final class AksKubeconfig {
    /** The application that stands for every AKS cluster: https://azure.github.io/kubelogin/concepts/aks.html. */
    private static final String SERVER = "6dae42f8-4368-4678-94ff-3960e28e3630";

    private static final Pattern ADDRESS = Pattern.compile("(?m)^\\s*(?:- )?server: \"?([^\"\\s]+)\"?\\s*$");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?m)^\\s*(?:- )?certificate-authority-data: \"?([^\"\\s]+)\"?\\s*$");

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
                    command: kubelogin
                    args: ["get-token", "--login", "azurecli", "--server-id", "${server}"]
                    interactiveMode: Never
            """;

    private AksKubeconfig() {}

    /**
     * The file for a cluster.
     *
     * @param name AKS's name of it
     * @param given the file that AKS gives its users, whose address and authority it takes over
     */
    public static String of(String name, String given) {
        return FILE.replace("${name}", name)
                .replace("${server}", SERVER)
                .replace("${endpoint}", find(ADDRESS, given))
                .replace("${authority}", find(AUTHORITY, given));
    }

    private static String find(Pattern pattern, String file) {
        Matcher matcher = pattern.matcher(file);
        if (!matcher.find()) {
            throw new IllegalStateException("AKS gave a kubeconfig without " + pattern);
        }
        return matcher.group(1);
    }
}
