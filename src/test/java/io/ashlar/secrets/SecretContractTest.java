package io.ashlar.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a secret promise, on each cloud and in each profile. */
class SecretContractTest {
    private static final String RANDOM = "random:index/randomPassword:RandomPassword";

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    static Stream<Arguments> cloudsAndProfiles() {
        return Arrays.stream(SecretCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_given_value_goes_into_the_clouds_keeper_and_nowhere_else(SecretCloud cloud, Profile profile) {
        mocks.run(context -> new Secret(
                "token",
                cloud.args()
                        .profile(profile)
                        .value(Output.of("s3cret-text"))
                        .tags(Tags.none().with("team", "shop"))
                        .build(),
                null));

        assertThat(mocks.ofType(cloud.keeper)).hasSize(1);
        List<Registered> versions = mocks.ofType(cloud.version);
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).inputs().text(cloud.valuePath)).hasValue("s3cret-text");
        assertThat(mocks.ofType(RANDOM)).isEmpty();
        assertThat(mocks.registered().stream()
                        .filter(one -> one.inputs().toString().contains("s3cret-text"))
                        .map(Registered::type))
                .containsExactly(cloud.version);
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_generated_value_is_32_letters_and_digits(SecretCloud cloud, Profile profile) {
        mocks.run(context ->
                new Secret("token", cloud.args().profile(profile).generated().build(), null));

        String made = mocks.named("token-generated").state().text("result").orElseThrow();
        assertThat(made).matches("[A-Za-z0-9]{32}");
        assertThat(mocks.ofType(cloud.version).get(0).inputs().text(cloud.valuePath))
                .hasValue(made);
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_value_that_others_put_in_is_in_no_state(SecretCloud cloud, Profile profile) {
        AtomicReference<String> id = new AtomicReference<>("");
        mocks.run(context -> {
            Secret secret = new Secret(
                    "token", cloud.args().profile(profile).filledElsewhere().build(), null);
            secret.secretId().applyValue(found -> {
                id.set(found);
                return found;
            });
        });

        assertThat(mocks.ofType(cloud.keeper)).hasSize(1);
        assertThat(mocks.ofType(cloud.version)).isEmpty();
        assertThat(mocks.ofType(RANDOM)).isEmpty();
        assertThat(id.get()).contains("token");
    }

    @ParameterizedTest
    @EnumSource(SecretCloud.class)
    void a_secret_without_a_value_is_refused_before_anything_is_registered(SecretCloud cloud) {
        TestResult result =
                mocks.runToEnd(context -> new Secret("token", cloud.args().build(), null));

        assertThat(mocks.registered()).noneMatch(one -> one.type().equals(cloud.keeper));
        assertThat(String.join("\n", result.errors()))
                .contains("SEC-001 Secret 'token': value is missing, but a secret's value is given, generated or put in"
                        + " by others. Call value(…), generated() or filledElsewhere().");
    }

    @ParameterizedTest
    @EnumSource(SecretCloud.class)
    void two_secrets_stand_side_by_side(SecretCloud cloud) {
        mocks.run(context -> {
            SecretArgs args =
                    cloud.args().protection(Protection.DISPOSABLE).generated().build();
            new Secret("token", args, null);
            new Secret("payment-gateway-signing-key-test", args, null);
        });

        assertThat(mocks.ofType(cloud.keeper)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(SecretCloud.class)
    void others_see_where_it_is_and_what_a_reader_is_granted(SecretCloud cloud) {
        List<String> seen = new ArrayList<>();
        mocks.run(context -> {
            SecretRef secret = new Secret("token", cloud.args().generated().build(), null);
            Output.tuple(secret.secretId(), secret.scopeId()).applyValue(ids -> {
                seen.add(ids.t1);
                seen.add(ids.t2);
                return ids;
            });
            assertThat(secret.decryptionKeyId().isPresent()).isEqualTo(cloud == SecretCloud.AWS);
        });

        String keeper = mocks.ofType(cloud.keeper).get(0).id();
        Map<SecretCloud, String> address = Map.of(
                SecretCloud.AWS, keeper,
                SecretCloud.AZURE,
                        "https://" + keeper.substring(keeper.lastIndexOf('/') + 1)
                                + ".vault.azure.net/secrets/token-secret",
                SecretCloud.GCP, keeper);
        assertThat(seen).containsExactly(address.get(cloud), keeper);
    }
}
