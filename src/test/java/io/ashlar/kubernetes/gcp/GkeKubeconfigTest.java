package io.ashlar.kubernetes.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GkeKubeconfigTest {
    @Test
    void it_holds_no_credentials_and_asks_googles_plugin_for_a_token() {
        assertThat(GkeKubeconfig.of("main", "10.0.0.2", "QUJD"))
                .contains("server: https://10.0.0.2\n")
                .contains("certificate-authority-data: QUJD\n")
                .contains("command: gke-gcloud-auth-plugin\n")
                .contains("provideClusterInfo: true\n")
                .contains("current-context: main\n")
                .doesNotContain("token:", "${");
    }
}
