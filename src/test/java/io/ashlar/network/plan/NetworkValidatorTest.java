package io.ashlar.network.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NetworkValidatorTest {

    @Test
    void accepts_row_c2() {
        assertThatCode(() -> Specs.check("main", Specs.exact(List.of("us-east-1a", "us-east-1b"), Specs.ROW_C2)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_block_that_is_none_is_refused() {
        assertThat(problems(Specs.block("10.0.0.1/16")))
                .containsExactly(
                        "NET-001 Network 'main': cidr is \"10.0.0.1/16\", but it must be an IPv4 block in CIDR form"
                                + " with no bits set beyond its prefix. Write it like 10.0.0.0/16.");
    }

    @Test
    void a_block_too_small_for_eight_zones_is_refused() {
        assertThat(problems(Specs.block("10.0.0.0/23")))
                .containsExactly(
                        "NET-002 Network 'main': cidr is 10.0.0.0/23, but a network takes /16 to /22 here. Choose a"
                                + " prefix in that range, or give exact blocks for the subnets.");
    }

    @Test
    void one_zone_is_refused() {
        assertThat(problems(Specs.of(Profile.PRODUCTION, List.of("us-east-1a"))))
                .containsExactly(
                        "NET-003 Network 'main': zones is [us-east-1a], but databases and load balancers need subnets"
                                + " in at least 2 zones. Name two or three zones of the region.");
    }

    @Test
    void a_region_in_place_of_a_zone_is_refused() {
        assertThat(problems(Specs.of(Profile.PRODUCTION, List.of("us-east-1a", "us-east-1b", "eu-central"))))
                .containsExactly(
                        "NET-004 Network 'main': zones is \"eu-central\", but a zone's name ends in a to h or 1 to"
                                + " 8. Use the cloud's own name, such as eu-west-1a.");
    }

    @Test
    void the_same_zone_twice_is_refused() {
        assertThat(problems(Specs.of(Profile.PRODUCTION, List.of("us-east-1a", "us-east-1a"))))
                .containsExactly(
                        "NET-005 Network 'main': zones is [us-east-1a, us-east-1a], but us-east-1a and us-east-1a"
                                + " would share one block. Name each zone once.");
    }

    @Test
    void a_tier_that_is_there_already_in_a_part_that_is_taken_is_refused_twice() {
        assertThat(problems(Specs.withTiers(Specs.THREE_ZONES, SubnetTier.isolated("public", 5))))
                .containsExactly(
                        "NET-006 Network 'main': furtherTiers is \"public\", but a tier's name is 1 to 16 lower-case"
                                + " letters and digits, begins with a letter and is used once. Rename it; public, private"
                                + " and database are there already.",
                        "NET-007 Network 'main': furtherTiers.public is part 5, but only parts 6 and 7 of a zone's"
                                + " block are free, each for one tier. Use the other part, or give exact blocks for the"
                                + " subnets.");
    }

    @Test
    void exact_blocks_are_all_checked_at_once() {
        assertThat(problems(Specs.exact(
                        List.of("us-east-1a", "us-east-1b"),
                        Map.of(
                                "public", Map.of("us-east-1a", "10.0.1.0/24", "us-east-1b", "10.0.1.128/25"),
                                "private", Map.of("us-east-1a", "10.1.0.0/24", "us-east-1b", "10.0.20.0/29"),
                                "database", Map.of("us-east-1a", "10.0.100.0/24", "us-east-1z", "10.0.200.0/24")))))
                .containsExactly(
                        "NET-009 Network 'main': cidrPlan.database.us-east-1b is missing, but every tier needs a block"
                                + " in every zone. Add one.",
                        "NET-011 Network 'main': cidrPlan.private.us-east-1a is 10.1.0.0/24, but it must lie in the"
                                + " network 10.0.0.0/16. Choose a block inside.",
                        "NET-010 Network 'main': cidrPlan.private.us-east-1b is \"10.0.20.0/29\", but a subnet is an"
                                + " IPv4 block of /16 to /28 with no bits set beyond its prefix. Write it like"
                                + " 10.0.1.0/24.",
                        "NET-012 Network 'main': cidrPlan.public.us-east-1b is 10.0.1.128/25, but it overlaps"
                                + " cidrPlan.public.us-east-1a, which is 10.0.1.0/24. Choose a free block.",
                        "NET-013 Network 'main': cidrPlan is [database.us-east-1z], but the network has no such tier or"
                                + " zone. Remove them, or add the zone or tier.");
    }

    @Test
    void a_nat_zone_elsewhere_and_an_odd_retention_are_refused_together() {
        NetworkSpec spec = new NetworkSpec(
                Profile.STAGING,
                "10.0.0.0/16",
                Specs.THREE_ZONES,
                CidrPlan.automatic(),
                List.of(),
                Optional.of(NatStrategy.SINGLE),
                Optional.of("us-east-1f"),
                Optional.of(42),
                new TreeSet<>());

        assertThat(problems(spec))
                .containsExactly(
                        "NET-014 Network 'main': natZone is \"us-east-1f\", but it must be one of the network's zones"
                                + " [us-east-1a, us-east-1b, us-east-1c]. Name one of them, or leave it out.",
                        "NET-008 Network 'main': flowLogRetentionDays is 42, but logs are kept for one of [1, 3, 5, 7,"
                                + " 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,"
                                + " 3653] days. Choose the next longer one.");
    }

    @Test
    void a_name_that_clouds_refuse_is_refused() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> Specs.check("Main_Network", Specs.of(Profile.PRODUCTION, Specs.THREE_ZONES)));

        assertThat(refused)
                .hasMessage(
                        "CORE-001 Network 'Main_Network': name is \"Main_Network\", but a component's name is 1 to 32"
                                + " lower-case letters, digits and dashes, begins with a letter and does not end with a"
                                + " dash. Shorten it or replace the other characters.");
    }

    private static List<String> problems(NetworkSpec spec) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> Specs.check("main", spec));
        return refused.problems().stream().map(problem -> problem.message()).toList();
    }
}
