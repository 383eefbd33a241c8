package io.ashlar.network;

import io.ashlar.cloud.TestCloud;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each cloud has what the contract of a network is about. */
record NetworkWords(
        SubnetSpan span,
        List<String> zones,
        String subnet,
        Function<Properties, String> block,
        Function<SandboxMocks, Set<String>> withWayOut,
        Function<SandboxMocks, Long> logDays,
        Function<SandboxMocks, Boolean> logsUnderKey) {

    static NetworkWords of(TestCloud cloud) {
        return switch (cloud) {
            case AWS ->
                new NetworkWords(
                        SubnetSpan.ZONAL,
                        List.of("eu-central-1a", "eu-central-1b", "eu-central-1c"),
                        "aws:ec2/subnet:Subnet",
                        subnet -> subnet.text("cidrBlock").orElseThrow(),
                        NetworkWords::routedOnAws,
                        mocks -> mocks.named("main-flow-logs")
                                .inputs()
                                .number("retentionInDays")
                                .orElseThrow(),
                        mocks -> mocks.named("main-flow-logs")
                                .inputs()
                                .text("kmsKeyId")
                                .equals(mocks.named("platform-key").state().text("arn")));
            case AZURE ->
                new NetworkWords(
                        SubnetSpan.REGIONAL,
                        List.of("1", "2", "3"),
                        "azure-native:network:Subnet",
                        subnet -> subnet.text("addressPrefix").orElseThrow(),
                        mocks -> names(mocks.ofType("azure-native:network:Subnet").stream()
                                .filter(subnet -> subnet.inputs().has("natGateway.id"))),
                        mocks -> mocks.named("main-flow-log")
                                .inputs()
                                .number("retentionPolicy.days")
                                .orElseThrow(),
                        mocks -> mocks.named("main-flow-logs")
                                .inputs()
                                .text("encryption.keyVaultProperties.keyName")
                                .equals(Optional.of("platform-key")));
            case GOOGLE_CLOUD ->
                new NetworkWords(
                        SubnetSpan.REGIONAL,
                        List.of("europe-west1-b", "europe-west1-c", "europe-west1-d"),
                        "gcp:compute/subnetwork:Subnetwork",
                        subnet -> subnet.text("ipCidrRange").orElseThrow(),
                        NetworkWords::translatedOnGoogleCloud,
                        mocks -> mocks.named("main-flow-logs")
                                .inputs()
                                .number("retentionDays")
                                .orElseThrow(),
                        mocks -> mocks.named("main-flow-logs")
                                .inputs()
                                .text("cmekSettings.kmsKeyName")
                                .equals(Optional.of(mocks.named("platform-key").id())));
        };
    }

    List<String> subnetsOf(SubnetTier tier) {
        return span == SubnetSpan.REGIONAL
                ? List.of("main-subnet-" + tier.name())
                : zones.stream()
                        .map(zone -> "main-subnet-" + tier.name() + "-" + zone)
                        .toList();
    }

    private static Set<String> routedOnAws(SandboxMocks mocks) {
        Set<String> tables = mocks.ofType("aws:ec2/route:Route").stream()
                .filter(route -> route.inputs().has("natGatewayId"))
                .map(route -> route.inputs().text("routeTableId").orElseThrow())
                .collect(Collectors.toSet());
        Set<String> subnets = mocks.ofType("aws:ec2/routeTableAssociation:RouteTableAssociation").stream()
                .filter(one -> tables.contains(one.inputs().text("routeTableId").orElseThrow()))
                .map(one -> one.inputs().text("subnetId").orElseThrow())
                .collect(Collectors.toSet());
        return names(mocks.ofType("aws:ec2/subnet:Subnet").stream().filter(subnet -> subnets.contains(subnet.id())));
    }

    private static Set<String> translatedOnGoogleCloud(SandboxMocks mocks) {
        Set<String> links = mocks.ofType("gcp:compute/routerNat:RouterNat").stream()
                .flatMap(nat -> nat.inputs().objects("subnetworks").stream())
                .map(subnet -> subnet.text("name").orElseThrow())
                .collect(Collectors.toSet());
        return names(mocks.ofType("gcp:compute/subnetwork:Subnetwork").stream()
                .filter(subnet -> links.contains(subnet.state().text("selfLink").orElseThrow())));
    }

    private static Set<String> names(Stream<Registered> resources) {
        return resources.map(Registered::name).collect(Collectors.toSet());
    }
}
