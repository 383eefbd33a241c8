package io.ashlar.registry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Protection;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryPoliciesTest {
    private static final ContainerRegistryPlan PLAN =
            new ContainerRegistryPlan(List.of(), 7, 30, List.of("123456789012", "210987654321"), Protection.PROTECTED);

    @Test
    void untagged_images_go_after_a_week_and_all_but_the_newest_after_that() throws Exception {
        JsonNode rules =
                new ObjectMapper().readTree(RegistryPolicies.cleanUp(PLAN)).get("rules");

        assertThat(rules).hasSize(2);
        assertThat(rules.at("/0/selection").toString())
                .isEqualTo("{\"tagStatus\":\"untagged\",\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\","
                        + "\"countNumber\":7}");
        assertThat(rules.at("/1/selection").toString())
                .isEqualTo("{\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":30}");
        assertThat(rules.at("/1/rulePriority").asInt())
                .isGreaterThan(rules.at("/0/rulePriority").asInt());
    }

    @Test
    void other_accounts_may_pull_and_nothing_else() throws Exception {
        JsonNode statement =
                new ObjectMapper().readTree(RegistryPolicies.pull(PLAN, "aws")).at("/Statement/0");

        assertThat(statement.at("/Principal/AWS").toString())
                .isEqualTo("[\"arn:aws:iam::123456789012:root\",\"arn:aws:iam::210987654321:root\"]");
        assertThat(statement.get("Action").toString())
                .isEqualTo(
                        "[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\",\"ecr:GetDownloadUrlForLayer\"]");
    }
}
