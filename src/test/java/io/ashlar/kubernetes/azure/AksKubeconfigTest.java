package io.ashlar.kubernetes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AksKubeconfigTest {
    @Test
    void it_takes_address_and_authority_over_and_asks_kubelogin_for_a_token() {
        String given =
                """
                apiVersion: v1
                clusters:
                - cluster:
                    certificate-authority-data: QUJD
                    server: https://main-12345678.privatelink.westeurope.azmk8s.io:443
                  name: main
                users:
                - name: clusterUser_shop_main
                  user:
                    token: secret
                """;

        assertThat(AksKubeconfig.of("main", given))
                .contains("server: https://main-12345678.privatelink.westeurope.azmk8s.io:443\n")
                .contains("certificate-authority-data: QUJD\n")
                .contains("command: kubelogin\n")
                .contains(
                        """
                        args: ["get-token", "--login", "azurecli", "--server-id", \
                        "6dae42f8-4368-4678-94ff-3960e28e3630"]
                        """)
                .doesNotContain("token: secret", "${");
    }

    @Test
    void a_file_without_an_address_is_not_taken() {
        assertThatThrownBy(() -> AksKubeconfig.of("main", "apiVersion: v1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AKS gave a kubeconfig without");
    }
}
