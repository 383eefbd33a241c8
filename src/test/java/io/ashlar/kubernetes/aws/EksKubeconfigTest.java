package io.ashlar.kubernetes.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class EksKubeconfigTest {

    @Test
    void it_says_where_the_cluster_is_and_asks_aws_for_a_token() throws Exception {
        JsonNode file = new YAMLMapper()
                .readTree(EksKubeconfig.of(
                        "main",
                        "arn:aws:eks:eu-west-1:123456789012:cluster/main",
                        "https://ABC.gr7.eu-west-1.eks.amazonaws.com",
                        "LS0tLS1CRUdJTg=="));

        assertThat(file.at("/current-context").asText()).isEqualTo("main");
        assertThat(file.at("/clusters/0/cluster/server").asText())
                .isEqualTo("https://ABC.gr7.eu-west-1.eks.amazonaws.com");
        assertThat(file.at("/clusters/0/cluster/certificate-authority-data").asText())
                .isEqualTo("LS0tLS1CRUdJTg==");
        assertThat(file.at("/contexts/0/context/cluster").asText()).isEqualTo("main");
        assertThat(file.at("/contexts/0/context/user").asText()).isEqualTo("main");
        assertThat(file.at("/users/0/user/exec/command").asText()).isEqualTo("aws");
        assertThat(file.at("/users/0/user/exec/args"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "--region", "eu-west-1", "eks", "get-token", "--cluster-name", "main", "--output", "json");
        assertThat(file.at("/users/0/user").size()).isEqualTo(1);
    }
}
