package io.ashlar.network.plan;

import io.ashlar.core.Profile;
import io.ashlar.network.aws.AwsNetworkDriver;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Specs for the tests of this package. */
final class Specs {
    static final List<String> THREE_ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c");

    /** Row C2 of the requirements. */
    static final Map<String, Map<String, String>> ROW_C2 = Map.of(
            "public", Map.of("us-east-1a", "10.0.1.0/24", "us-east-1b", "10.0.2.0/24"),
            "private", Map.of("us-east-1a", "10.0.10.0/24", "us-east-1b", "10.0.20.0/24"),
            "database", Map.of("us-east-1a", "10.0.100.0/24", "us-east-1b", "10.0.200.0/24"));

    private Specs() {}

    static NetworkPlan plan(String name, NetworkSpec spec) {
        return NetworkPlanner.plan(name, spec, new AwsNetworkDriver().offering());
    }

    static void check(String name, NetworkSpec spec) {
        NetworkValidator.check(name, spec, new AwsNetworkDriver().offering());
    }

    static NetworkSpec of(Profile profile, Collection<String> zones) {
        return with("10.0.0.0/16", profile, zones, CidrPlan.automatic(), List.of(), Optional.empty());
    }

    static NetworkSpec of(Profile profile, Collection<String> zones, NatStrategy nat) {
        return with("10.0.0.0/16", profile, zones, CidrPlan.automatic(), List.of(), Optional.of(nat));
    }

    static NetworkSpec withTiers(Collection<String> zones, SubnetTier... tiers) {
        return with("10.0.0.0/16", Profile.PRODUCTION, zones, CidrPlan.automatic(), List.of(tiers), Optional.empty());
    }

    static NetworkSpec exact(Collection<String> zones, Map<String, Map<String, String>> blocks) {
        return with("10.0.0.0/16", Profile.PRODUCTION, zones, CidrPlan.exact(blocks), List.of(), Optional.empty());
    }

    static NetworkSpec block(String cidr) {
        return with(cidr, Profile.PRODUCTION, THREE_ZONES, CidrPlan.automatic(), List.of(), Optional.empty());
    }

    private static NetworkSpec with(
            String cidr,
            Profile profile,
            Collection<String> zones,
            CidrPlan cidrPlan,
            List<SubnetTier> tiers,
            Optional<NatStrategy> nat) {
        return new NetworkSpec(
                profile,
                cidr,
                List.copyOf(zones),
                cidrPlan,
                tiers,
                nat,
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>());
    }
}
