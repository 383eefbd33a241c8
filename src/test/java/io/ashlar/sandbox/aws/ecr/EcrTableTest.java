package io.ashlar.sandbox.aws.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcrTableTest {
    private static final String REPOSITORY = "aws:ecr/repository:Repository";
    private static final String LIFECYCLE = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private static final String ACCESS = "aws:ecr/repositoryPolicy:RepositoryPolicy";

    private final RawCloud cloud = new RawCloud();

    private static Map<String, Object> policy(String... rules) {
        return Map.of("repository", "images/api", "policy", "{\"rules\":[" + String.join(",", rules) + "]}");
    }

    private static String rule(int priority, String selection) {
        return "{\"rulePriority\":" + priority + ",\"description\":\"d\",\"selection\":{" + selection
                + "},\"action\":{\"type\":\"expire\"}}";
    }

    @Test
    void a_repository_has_the_outputs_that_ecr_gives_it() {
        Properties repository = cloud.create(REPOSITORY, "api", Map.of("name", "images/api"));

        assertThat(repository.text("arn")).hasValue("arn:aws:ecr:eu-central-1:123456789012:repository/images/api");
        assertThat(repository.text("repositoryUrl"))
                .hasValue("123456789012.dkr.ecr.eu-central-1.amazonaws.com/images/api");
        assertThat(repository.text("registryId")).hasValue("123456789012");
        assertThat(repository.text("imageTagMutability")).hasValue("MUTABLE");
    }

    @Test
    void names_that_ecr_does_not_take_are_refused() {
        assertThat(cloud.refusal(REPOSITORY, "r", Map.of("name", "Images/api")))
                .isEqualTo("'name' is 'Images/api': must be lower-case letters and digits, joined by single dots,"
                        + " underscores, dashes or slashes");
    }

    @Test
    void a_name_is_taken_once() {
        cloud.create(REPOSITORY, "api", Map.of("name", "images/api"));

        assertThat(cloud.refusal(REPOSITORY, "second", Map.of("name", "images/api")))
                .isEqualTo("creating ECR Repository: api error RepositoryAlreadyExistsException: The repository with"
                        + " name 'images/api' already exists in the registry");
    }

    @Test
    void a_key_must_exist_and_goes_with_kms_only() {
        assertThat(cloud.refusal(
                        REPOSITORY,
                        "r",
                        Map.of(
                                "name",
                                "api",
                                "encryptionConfigurations",
                                List.of(Map.of("encryptionType", "KMS", "kmsKey", "arn:aws:kms:x")))))
                .isEqualTo("creating ECR Repository: api error KmsException: Key 'arn:aws:kms:x' does not exist");
        assertThat(cloud.refusal(
                        REPOSITORY,
                        "r",
                        Map.of("name", "api", "encryptionConfigurations", List.of(Map.of("kmsKey", "arn:aws:kms:x")))))
                .isEqualTo("a KMS key can only be specified when the encryption type is KMS or KMS_DSSE");
    }

    @Test
    void a_policy_needs_its_repository() {
        assertThat(cloud.refusal(
                        LIFECYCLE,
                        "l",
                        policy(rule(
                                1, "\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":5"))))
                .isEqualTo("creating ECR Lifecycle Policy: api error RepositoryNotFoundException: The repository with"
                        + " name 'images/api' does not exist in the registry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tagStatus\":\"some\",\"countType\":\"imageCountMoreThan\",\"countNumber\":5 | tagStatus must be"
                        + " tagged, untagged or any",
                "\"tagStatus\":\"tagged\",\"countType\":\"imageCountMoreThan\",\"countNumber\":5 | tagStatus tagged"
                        + " needs tagPrefixList or tagPatternList",
                "\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countUnit\":\"days\",\"countNumber\":5 |"
                        + " countUnit days goes with sinceImagePushed, and only with it",
                "\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":0 | countNumber must be 1"
                        + " or more"
            })
    void clean_up_rules_that_ecr_does_not_take_are_refused(String selection, String words) {
        cloud.create(REPOSITORY, "api", Map.of("name", "images/api"));
        Map<String, Object> inputs = policy(rule(1, selection));

        assertThat(cloud.refusal(LIFECYCLE, "l", inputs))
                .isEqualTo("'policy' is '" + inputs.get("policy") + "': Lifecycle policy validation failure: " + words);
    }

    @Test
    void the_rule_for_any_image_comes_last() {
        cloud.create(REPOSITORY, "api", Map.of("name", "images/api"));
        String any = "\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":5";
        String untagged = "\"tagStatus\":\"untagged\",\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\","
                + "\"countNumber\":7";

        assertThat(cloud.refusal(LIFECYCLE, "l", policy(rule(1, any), rule(2, untagged))))
                .endsWith("Lifecycle policy validation failure: the rule with tagStatus any must have the highest"
                        + " rulePriority");
        assertThat(cloud.create(LIFECYCLE, "l", policy(rule(2, any), rule(1, untagged)))
                        .text("#id"))
                .hasValue("images/api");
    }

    @Test
    void access_names_who_and_what() {
        cloud.create(REPOSITORY, "api", Map.of("name", "images/api"));
        String statement = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ecr:BatchGetImage\"}]}";

        assertThat(cloud.refusal(ACCESS, "a", Map.of("repository", "images/api", "policy", statement)))
                .isEqualTo("'policy' is '" + statement
                        + "': Invalid repository policy provided: a statement needs Effect, Principal and Action");
    }

    @Test
    void a_new_name_or_key_takes_a_new_repository() {
        assertThat(cloud.replaces(REPOSITORY, "r", Map.of("name", "a1"), Map.of("name", "a2")))
                .isTrue();
        assertThat(cloud.replaces(
                        REPOSITORY,
                        "r",
                        Map.of("name", "a1"),
                        Map.of("name", "a1", "encryptionConfigurations", List.of(Map.of("encryptionType", "KMS")))))
                .isTrue();
        assertThat(cloud.replaces(
                        REPOSITORY, "r", Map.of("name", "a1"), Map.of("name", "a1", "imageTagMutability", "IMMUTABLE")))
                .isFalse();
    }
}
