package io.ashlar.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.secrets.aws.AwsSecretHandles;
import io.ashlar.secrets.aws.AwsSecretOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a secret is in AWS Secrets Manager. */
class SecretOnAwsTest {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7", "STAGING, 7", "PRODUCTION, 30"})
    void it_is_encrypted_with_the_environments_key_and_can_be_taken_back(Profile profile, long days) {
        mocks.run(context -> new Secret(
                "token", SecretCloud.AWS.args().profile(profile).generated().build(), null));

        Properties secret = mocks.named("token-secret").inputs();
        assertThat(secret.text("kmsKeyId"))
                .isEqualTo(mocks.named("platform-key").state().text("arn"));
        assertThat(secret.number("recoveryWindowInDays")).hasValue(days);
        assertThat(secret.text("policy")).isEmpty();
        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        "aws:kms/alias:Alias", 1L,
                        "aws:kms/key:Key", 1L,
                        "aws:secretsmanager/secret:Secret", 1L,
                        "aws:secretsmanager/secretVersion:SecretVersion", 1L,
                        "random:index/randomPassword:RandomPassword", 1L));
    }

    @Test
    void a_function_rotates_it_and_it_has_copies_where_asked() {
        mocks.run(context -> {
            Role role = new Role(
                    "rotator", RoleArgs.builder().assumeRolePolicy(TRUST).build());
            Function rotator = new Function(
                    "rotator",
                    FunctionArgs.builder()
                            .role(role.arn())
                            .runtime("java21")
                            .handler("Rotate")
                            .s3Bucket("functions")
                            .s3Key("rotate.jar")
                            .build());
            Permission permission = new Permission(
                    "rotator",
                    PermissionArgs.builder()
                            .function(rotator.name())
                            .action("lambda:InvokeFunction")
                            .principal("secretsmanager.amazonaws.com")
                            .build());
            Output<String> callable =
                    Output.tuple(rotator.arn(), permission.id()).applyValue(both -> both.t1);
            AwsSecretOptions options = AwsSecretOptions.none().rotatedBy(callable, 30);
            Secret secret = new Secret(
                    "token",
                    SecretCloud.AWS
                            .args(SecretCloud.driver(options))
                            .generated()
                            .build(),
                    null);
            assertThat(secret.handles(AwsSecretHandles.class).rotation()).isPresent();
        });

        Properties rotation = mocks.named("token-rotation").inputs();
        assertThat(rotation.number("rotationRules.automaticallyAfterDays")).hasValue(30);
        assertThat(rotation.text("rotationLambdaArn"))
                .isEqualTo(mocks.named("aws:lambda/function:Function", "rotator")
                        .state()
                        .text("arn"));
    }

    @Test
    void it_has_copies_under_the_key_of_each_region() {
        AwsSecretOptions options = AwsSecretOptions.none()
                .replicatedTo(Map.of("eu-west-1", Output.of("arn:aws:kms:eu-west-1:123456789012:key/there")))
                .customizeSecret(secret -> secret.description("Signs payments"));
        mocks.run(context -> new Secret(
                "token",
                SecretCloud.AWS
                        .args(SecretCloud.driver(options))
                        .filledElsewhere()
                        .build(),
                null));

        Properties secret = mocks.named("token-secret").inputs();
        assertThat(secret.objects("replicas")).hasSize(1);
        assertThat(secret.objects("replicas").get(0).text("region")).hasValue("eu-west-1");
        assertThat(secret.objects("replicas").get(0).text("kmsKeyId"))
                .hasValue("arn:aws:kms:eu-west-1:123456789012:key/there");
        assertThat(secret.text("description")).hasValue("Signs payments");
    }
}
