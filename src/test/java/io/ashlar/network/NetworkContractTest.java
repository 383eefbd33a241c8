package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.network.plan.Cidr;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a network promise, on each cloud in each profile. */
class NetworkContractTest {
    private static final List<SubnetTier> TIERS = SubnetTier.STANDARD;

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    /** A network called {@code main}, with its key; both exist when the program has ended. */
    static Network network(TestCloud cloud, Profile profile, UnaryOperator<NetworkArgs.Builder> change) {
        return switch (cloud) {
            case AWS -> network(new AwsNetworkDriver(), KeysForTests.onAws(profile), cloud, profile, change);
            case AZURE -> {
                AzureScope scope = TestCloud.azure();
                yield network(
                        new AzureNetworkDriver(scope), KeysForTests.onAzure(scope, profile), cloud, profile, change);
            }
            case GOOGLE_CLOUD ->
                network(
                        new GcpNetworkDriver(TestCloud.googleCloud()),
                        KeysForTests.onGcp(profile),
                        cloud,
                        profile,
                        change);
        };
    }

    private static Network network(
            NetworkDriver driver,
            EncryptionKeyRef key,
            TestCloud cloud,
            Profile profile,
            UnaryOperator<NetworkArgs.Builder> change) {
        return new Network(
                "main",
                change.apply(NetworkArgs.builder(driver)
                                .profile(profile)
                                .cidr("10.0.0.0/16")
                                .zones(NetworkWords.of(cloud).zones())
                                .tags(Tags.none().with("owner", "platform"))
                                .encryptionKey(key))
                        .build(),
                null);
    }

    private void run(TestCloud cloud, Profile profile, UnaryOperator<NetworkArgs.Builder> change) {
        mocks.run(context -> network(cloud, profile, change));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_tier_has_its_subnets_and_no_two_blocks_meet(TestCloud cloud, Profile profile) {
        NetworkWords words = NetworkWords.of(cloud);
        run(cloud, profile, args -> args);

        assertThat(mocks.ofType(words.subnet()))
                .extracting(Registered::name)
                .containsAll(TIERS.stream()
                        .flatMap(tier -> words.subnetsOf(tier).stream())
                        .toList());
        List<Cidr> blocks = mocks.ofType(words.subnet()).stream()
                .map(subnet -> Cidr.of(words.block().apply(subnet.inputs())))
                .sorted()
                .toList();
        assertThat(blocks).allMatch(Cidr.of("10.0.0.0/16")::contains);
        for (int index = 1; index < blocks.size(); index++) {
            assertThat(blocks.get(index).overlaps(blocks.get(index - 1))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void private_subnets_have_a_way_out_and_databases_have_none(TestCloud cloud, Profile profile) {
        NetworkWords words = NetworkWords.of(cloud);
        run(cloud, profile, args -> args);

        Set<String> out = words.withWayOut().apply(mocks);
        assertThat(out).containsAll(words.subnetsOf(SubnetTier.PRIVATE));
        assertThat(out)
                .doesNotContainAnyElementsOf(words.subnetsOf(SubnetTier.DATABASE))
                .doesNotContainAnyElementsOf(words.subnetsOf(SubnetTier.PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void without_nat_nothing_has_a_way_out(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.nat(NatStrategy.NONE));

        assertThat(NetworkWords.of(cloud).withWayOut().apply(mocks)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void flow_logs_are_kept_as_long_as_the_profile_says_under_the_environments_key(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        long days =
                switch (profile) {
                    case DEVELOPMENT -> 7;
                    case STAGING -> 30;
                    case PRODUCTION -> 90;
                };
        assertThat(NetworkWords.of(cloud).logDays().apply(mocks)).isEqualTo(days);
        assertThat(NetworkWords.of(cloud).logsUnderKey().apply(mocks)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void others_see_ids_and_blocks_side_by_side(TestCloud cloud, Profile profile) {
        NetworkWords words = NetworkWords.of(cloud);
        Map<SubnetTier, List<String>> ids = new TreeMap<>(java.util.Comparator.comparing(SubnetTier::name));
        mocks.run(context -> {
            Network network = network(cloud, profile, args -> args);
            assertThat(network.zones()).isEqualTo(words.zones());
            assertThat(network.span()).isEqualTo(words.span());
            TIERS.forEach(tier -> {
                assertThat(network.cidrs(tier)).hasSameSizeAs(words.subnetsOf(tier));
                network.subnetIds(tier).applyValue(found -> ids.put(tier, found));
            });
            assertThat(network.blocks(List.of(SubnetTier.DATABASE)))
                    .containsOnlyKeys(
                            words.span() == SubnetSpan.REGIONAL
                                    ? List.of("database")
                                    : words.zones().stream()
                                            .map(zone -> "database-" + zone)
                                            .toList());
        });

        TIERS.forEach(tier -> assertThat(ids.get(tier))
                .isEqualTo(words.subnetsOf(tier).stream()
                        .map(mocks::named)
                        .map(subnet -> cloud == TestCloud.GOOGLE_CLOUD
                                ? subnet.state().text("selfLink").orElseThrow()
                                : subnet.id())
                        .toList()));
    }

    /** Compared by names and inputs: what is in both is the same, so that the engine has nothing to change. */
    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void zones_in_another_order_change_nothing(TestCloud cloud) {
        List<String> turned = new ArrayList<>(NetworkWords.of(cloud).zones());
        Collections.reverse(turned);

        assertThat(registered(cloud, args -> args.zones(turned))).isEqualTo(registered(cloud, args -> args));
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_zone_and_two_tiers_more_only_create(TestCloud cloud) {
        List<String> two = NetworkWords.of(cloud).zones().subList(0, 2);

        Map<String, Properties> before = registered(cloud, args -> args.zones(two));
        Map<String, Properties> after = registered(
                cloud,
                args -> args.furtherTiers(List.of(SubnetTier.isolated("cache", 6), SubnetTier.withWayOut("batch", 7))));

        assertThat(after).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }

    private static Map<String, Properties> registered(TestCloud cloud, UnaryOperator<NetworkArgs.Builder> change) {
        SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");
        mocks.run(context -> network(cloud, Profile.PRODUCTION, change));
        Map<String, Properties> inputs = new TreeMap<>();
        mocks.registered().stream()
                .filter(one -> !one.type().startsWith("ashlar:"))
                .forEach(one -> inputs.put(one.type() + " " + one.name(), one.inputs()));
        return inputs;
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_zone_by_another_clouds_name_is_refused_before_anything_is_registered(TestCloud cloud) {
        var result =
                mocks.runToEnd(context -> network(cloud, Profile.PRODUCTION, args -> args.zones(List.of("x", "y"))));

        String allowed =
                switch (cloud) {
                    case AWS -> "a zone's name ends in a to h or 1 to 8. Use the cloud's own name, such as eu-west-1a.";
                    case AZURE -> "a region's zones are called 1, 2 and 3. Use the cloud's own name, such as 1.";
                    case GOOGLE_CLOUD ->
                        "the zones of europe-west1 are called after it, with a letter at the end. Use the cloud's own"
                                + " name, such as europe-west1-b.";
                };
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("main"));
        assertThat(result.errors())
                .containsExactly("NET-004 Network 'main': zones is \"x\", but " + allowed + "\n"
                        + "NET-004 Network 'main': zones is \"y\", but " + allowed);
    }
}
