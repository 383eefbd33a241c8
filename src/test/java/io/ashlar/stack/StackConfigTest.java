package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.baseline.plan.Quota;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StackConfigTest {
    private static final Map<String, String> GOOD = Map.of(
            "aws:region", "us-east-1",
            "ashlar:profile", "staging",
            "ashlar:owner", "platform",
            "ashlar:monthlyBudget", "550",
            "ashlar:network", "{\"cidr\":\"10.20.0.0/16\",\"zones\":[\"us-east-1a\",\"us-east-1b\"]}",
            "ashlar:kubernetes",
                    "{\"nodePools\":{\"system\":{\"instanceTypes\":[\"t3.medium\"],\"least\":2,\"desired\":3,\"most\":6}}}");

    @Test
    void reads_every_fact() {
        StackConfig config = StackConfig.read(raw(with(
                "ashlar:postgres", "{\"instanceClass\":\"db.t3.medium\",\"storageGiB\":100,\"version\":\"17\"}",
                "ashlar:redis", "{\"nodeType\":\"cache.t4g.small\",\"replicas\":1}",
                "ashlar:alerts", "{\"critical\":\"oncall@ashlar.example\"}",
                "ashlar:backup", "{\"copyRegion\":\"us-west-2\"}",
                "ashlar:repositories", "[\"user-service\"]",
                "aws:allowedAccountIds", "[\"123456789012\"]")));

        assertThat(config.profile()).isEqualTo(Profile.STAGING);
        assertThat(config.monthlyBudget()).isEqualTo(550);
        assertThat(config.place()).isEqualTo(new Place.Aws("us-east-1", List.of("123456789012"), Optional.empty()));
        assertThat(config.network().zones()).containsExactly("us-east-1a", "us-east-1b");
        assertThat(config.kubernetes().nodePools())
                .containsExactly(NodePool.named("system")
                        .instanceTypes("t3.medium")
                        .between(2, 6)
                        .desired(3));
        assertThat(config.postgres())
                .contains(new StackConfig.Postgres("db.t3.medium", 100, Optional.of("17"), List.of()));
        assertThat(config.redis()).contains(new StackConfig.Redis("cache.t4g.small", Optional.of(1)));
        assertThat(config.alerts()).isEqualTo(Map.of(AlertTier.CRITICAL, "oncall@ashlar.example"));
        assertThat(config.backupCopyRegion()).contains("us-west-2");
        assertThat(config.repositories()).containsExactly("user-service");
    }

    @Test
    void a_team_has_what_the_profile_gives_where_it_says_nothing() {
        StackConfig config = StackConfig.read(
                raw(
                        with(
                                "ashlar:teams",
                                "{\"shop\":{\"quota\":{\"cpu\":4},\"developers\":[\"shop-developers\"]},\"billing\":{\"owner\":\"finance\"}}")));

        assertThat(config.teams())
                .containsExactly(
                        new Team("billing", "finance", Optional.empty(), List.of(), List.of(), List.of()),
                        new Team(
                                "shop",
                                "shop",
                                Optional.of(new Quota(4, 16, 100, 200)),
                                List.of(),
                                List.of("shop-developers"),
                                List.of()));
    }

    @Test
    void a_pool_may_be_sized_by_the_program_for_as_long_as_it_takes_to_raise_its_bounds() {
        StackConfig config = StackConfig.read(raw(with(
                "ashlar:kubernetes",
                "{\"nodePools\":{\"system\":{\"instanceTypes\":[\"t3.medium\"],\"sizedBy\":\"program\","
                        + "\"least\":2,\"desired\":3,\"most\":6}}}")));

        assertThat(config.kubernetes().nodePools()).extracting(NodePool::owner).containsExactly(SizeOwner.PROGRAM);
    }

    @Test
    void what_is_not_configured_is_not_there() {
        StackConfig config = StackConfig.read(raw(GOOD));

        assertThat(config.postgres()).isEmpty();
        assertThat(config.redis()).isEmpty();
        assertThat(config.domain()).isEmpty();
        assertThat(config.teams()).isEmpty();
        assertThat(config.backupCopyRegion()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken(
                        "aws:region",
                        null,
                        "STK-001 Stack 'staging': aws:region is missing, but it is required. Set it in"
                                + " the stack file."),
                broken(
                        "ashlar:owner",
                        null,
                        "STK-001 Stack 'staging': ashlar:owner is missing, but it is required. Set it"
                                + " in the stack file."),
                broken(
                        "ashlar:network",
                        null,
                        "STK-001 Stack 'staging': ashlar:network is missing, but it is required. Set"
                                + " it in the stack file."),
                broken(
                        "ashlar:profile",
                        "prod",
                        "STK-003 Stack 'staging': ashlar:profile is \"prod\", but it must be one of"
                                + " [development, staging, production]. Choose one of them."),
                broken(
                        "ashlar:profile",
                        "stagin",
                        "STK-003 Stack 'staging': ashlar:profile is \"stagin\", but it must be"
                                + " one of [development, staging, production]. Did you mean \"staging\"?"),
                broken(
                        "ashlar:monthlyBudget",
                        "a lot",
                        "STK-004 Stack 'staging': ashlar:monthlyBudget is \"a lot\", but it"
                                + " must be a whole number from 1 to 10,000,000. Correct it in the stack file."),
                broken(
                        "ashlar:monthlyBudget",
                        "0",
                        "STK-004 Stack 'staging': ashlar:monthlyBudget is \"0\", but it must be"
                                + " a whole number from 1 to 10,000,000. Correct it in the stack file."),
                broken(
                        "ashlar:ownr",
                        "platform",
                        "STK-002 Stack 'staging': ashlar:ownr is set, but there is no such key; here are [alerts,"
                                + " backup, certificate, cloud, domain, ingress, kubernetes, monthlyBudget, network,"
                                + " observability, owner, postgres, profile, protection, redis, repositories, teams]. Did"
                                + " you mean \"owner\"?"),
                broken(
                        "aws:assumeRole",
                        "{}",
                        "STK-002 Stack 'staging': aws:assumeRole is set, but there is no such key;"
                                + " here are [allowedAccountIds, profile, region]. Remove it."),
                broken(
                        "ashlar:network",
                        "10.0.0.0/16",
                        "STK-004 Stack 'staging': ashlar:network is \"10.0.0.0/16\", but it"
                                + " must be an object of keys and values. Correct it in the stack file."),
                broken(
                        "ashlar:redis",
                        "{\"nodeType\":\"cache.t3.medium\",\"replicas\":-1}",
                        "STK-004 Stack 'staging': ashlar:redis.replicas is -1, but it must be a whole number from 0 to"
                                + " 100,000. Correct it in the stack file."),
                broken(
                        "ashlar:postgres",
                        "{\"instanceClas\":\"db.t3.medium\",\"storageGiB\":100}",
                        "STK-001 Stack 'staging': ashlar:postgres.instanceClass is missing, but it is required. Set it"
                                + " in the stack file.",
                        "STK-002 Stack 'staging': ashlar:postgres.instanceClas is set, but there is no such key; here"
                                + " are [instanceClass, readReplicas, storageGiB, version]. Did you mean"
                                + " \"instanceClass\"?"),
                broken(
                        "ashlar:repositories",
                        "user-service",
                        "STK-004 Stack 'staging': ashlar:repositories is"
                                + " \"user-service\", but it must be a list of text. Correct it in the stack file."),
                broken(
                        "ashlar:alerts",
                        "{\"urgent\":\"a@b.example\"}",
                        "STK-002 Stack 'staging': ashlar:alerts.urgent is"
                                + " set, but there is no such key; here are [critical, info, warning]. Remove it."),
                broken(
                        "ashlar:dbPassword",
                        "hunter2",
                        "STK-005 Stack 'staging': ashlar:dbPassword is in clear text, but it is a secret by its name."
                                + " Take it out of the history, then run: pulumi config set --secret ashlar:dbPassword",
                        "STK-002 Stack 'staging': ashlar:dbPassword is set, but there is no such key; here are"
                                + " [alerts, backup, certificate, cloud, domain, ingress, kubernetes, monthlyBudget,"
                                + " network, observability, owner, postgres, profile, protection, redis, repositories,"
                                + " teams]. Remove it."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_file_says_what_to_mend(String key, @Nullable String value, List<String> messages) {
        Map<String, String> values = new HashMap<>(GOOD);
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }

        assertThat(problems(values)).containsExactlyElementsOf(messages);
    }

    @Test
    void all_problems_are_reported_at_once() {
        assertThat(problems(Map.of("ashlar:profil", "staging"))).hasSize(7);
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("AKIAIOSFODNN7EXAMPLE", "an AWS access key"),
                Arguments.of("ghp_0123456789abcdefghijABCDEFGHIJ012345", "a GitHub token"),
                Arguments.of("xoxb-1234567890-abcdefghij", "a Slack token"),
                Arguments.of("https://hooks.slack.com/services/T0/B0/x", "a Slack webhook"),
                Arguments.of("https://events.pagerduty.com/integration/0/enqueue", "a PagerDuty integration address"),
                Arguments.of("-----BEGIN RSA PRIVATE KEY-----", "a private key"),
                Arguments.of("postgres://app:hunter2@db/app", "an address with a password"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_in_clear_text_is_refused_and_never_repeated(String secret, String what) {
        List<String> messages = problems(with("ashlar:owner", secret));

        assertThat(messages)
                .containsExactly("STK-005 Stack 'staging': ashlar:owner is in clear text, but it is " + what
                        + ". Take it out of the history, then run: pulumi config set --secret ashlar:owner");
        assertThat(messages).noneMatch(message -> message.contains(secret));
    }

    @Test
    void an_encrypted_value_is_no_clear_text() {
        RawConfig raw = new RawConfig("staging", with("ashlar:owner", "AKIAIOSFODNN7EXAMPLE"), Set.of("ashlar:owner"));

        assertThat(StackConfig.read(raw).owner()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    }

    private static Arguments broken(String key, @Nullable String value, String... messages) {
        return Arguments.of(key, value, List.of(messages));
    }

    private static Map<String, String> with(String... keysAndValues) {
        Map<String, String> values = new HashMap<>(GOOD);
        for (int index = 0; index < keysAndValues.length; index += 2) {
            values.put(keysAndValues[index], keysAndValues[index + 1]);
        }
        return values;
    }

    private static RawConfig raw(Map<String, String> values) {
        return new RawConfig("staging", values, Set.of());
    }

    private static List<String> problems(Map<String, String> values) {
        return catchThrowableOfType(InvalidInputException.class, () -> StackConfig.read(raw(values)))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }
}
