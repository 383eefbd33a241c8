package io.ashlar.postgres.plan;

import io.ashlar.core.Names;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server consists of as an Aurora cluster: storage in three zones, and instances in front of it.
 *
 * @param members the instances: the first, a standby if there is one, and readers
 * @param parameters logical name of the cluster's parameters
 * @param family what they are for, such as {@code aurora-postgresql17}
 * @param logs its logs
 * @param global logical name of the global cluster, if it is the first of one
 * @param globalStem what the global cluster's own name begins with
 * @param credentials where the password is kept, if Aurora does not make and keep it itself
 */
public record AuroraPostgresPlan(
        List<Member> members,
        String parameters,
        String family,
        List<LogPlan> logs,
        String global,
        String globalStem,
        Optional<CredentialsPlan> credentials) {
    /** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html: the only one. */
    private static final String LOG = "postgresql";

    /** The last to take over, so that readers stay readers while a standby is there. */
    private static final int READERS_TIER = 15;

    public AuroraPostgresPlan {
        members = List.copyOf(members);
        logs = List.copyOf(logs);
    }

    /** Whether the cluster stands alone. */
    public enum Membership {
        /** It does; Aurora makes and turns its password. */
        ALONE,
        /** It is one of a global cluster, for which Aurora keeps no password. */
        OF_A_GLOBAL_CLUSTER
    }

    /**
     * One instance.
     *
     * @param key what it is told apart by
     * @param name logical name
     * @param identifier what its physical name begins with
     * @param instanceClass in Aurora's words
     * @param promotionTier when its turn comes to take over, 0 first
     */
    public record Member(String key, String name, String identifier, String instanceClass, int promotionTier) {}

    /** The plan of the cluster of this component. */
    public static AuroraPostgresPlan of(String component, PostgresPlan plan, Membership membership) {
        Names names = Names.of(component);
        PostgresPlan.ServerPlan server = plan.server();
        int major = server.version().major();
        return new AuroraPostgresPlan(
                members(names, plan),
                names.child("parameters", "aurora-postgresql" + major),
                "aurora-postgresql" + major,
                server.logs().stream().filter(log -> log.export().equals(LOG)).toList(),
                names.child("global"),
                names.child("global"),
                membership == Membership.ALONE
                        ? Optional.empty()
                        : Optional.of(CredentialsPlan.of(
                                component,
                                server.administrator(),
                                server.upkeep().protection())));
    }

    private static List<Member> members(Names names, PostgresPlan plan) {
        List<Member> members = new ArrayList<>();
        String size = plan.server().instanceClass();
        members.add(new Member("first", names.child("instance", "first"), names.child("first"), size, 0));
        if (plan.server().availability() == Availability.MULTI_ZONE) {
            members.add(new Member("standby", names.child("instance", "standby"), names.child("standby"), size, 1));
        }
        plan.replicas()
                .forEach(replica -> members.add(new Member(
                        replica.key(), replica.name(), replica.identifier(), replica.instanceClass(), READERS_TIER)));
        return members;
    }
}
