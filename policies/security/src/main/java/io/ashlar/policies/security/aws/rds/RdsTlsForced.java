package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A database refuses connections in clear. */
public final class RdsTlsForced implements StackRule {
    private static final String GROUP = "aws:rds/parameterGroup:ParameterGroup";
    private static final String CLUSTER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("postgres", "rds.force_ssl"),
            Map.entry("postgresql", "rds.force_ssl"),
            Map.entry("mysql", "require_secure_transport"),
            Map.entry("mariadb", "require_secure_transport"));
    private static final Set<String> ON = Set.of("1", "on", "true");
    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html: rds.force_ssl is 1 from 15 on. */
    private static final int POSTGRES_FORCES_FROM = 15;

    private static final Pattern MAJOR = Pattern.compile("(\\d{1,4}).*");

    private static final RuleInfo INFO = RuleInfo.of("aws-rds-tls-forced", "RDS refuses connections without TLS")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Passwords and rows can be read on the way, and a client that forgets TLS is never told.")
            .fix("Set rds.force_ssl to 1 (PostgreSQL) or "
                    + "require_secure_transport to ON (MySQL, MariaDB) in the parameter group.")
            .reference(Framework.CHECKOV, "CKV2_AWS_69")
            .reference(Framework.FSBP, "RDS.38", "RDS.39")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        PropertyMap database = resource.properties();
        String engine = database.text("engine").orElse("").replace("aurora-", "");
        String parameter = PARAMETERS.get(engine);
        if (parameter == null) {
            return Verdict.notApplicable("the engine '" + engine + "' has no such parameter");
        }
        boolean cluster = resource.is(Databases.CLUSTER);
        String key = cluster ? "dbClusterParameterGroupName" : "parameterGroupName";
        List<Resource> groups = stack.targets(resource, key, cluster ? CLUSTER_GROUP : GROUP);
        if (groups.isEmpty()
                && Databases.isGiven(database, key)
                && !database.isUnknown(key)
                && !database.text(key).orElse("").startsWith("default.")) {
            return Verdict.notApplicable("its parameter group is not in this stack");
        }
        Optional<String> value =
                groups.stream().flatMap(group -> valueOf(group, parameter)).findFirst();
        return Verdict.require(
                value.map(given -> ON.contains(given.toLowerCase(Locale.ROOT)))
                        .orElseGet(() -> isForcedByDefault(engine, cluster, database)),
                "%s is %s in the parameter group: connections without TLS must be refused"
                        .formatted(parameter, value.orElse("not set")));
    }

    private static Stream<String> valueOf(Resource group, String parameter) {
        return group.properties().blocks("parameters").stream()
                .filter(entry -> entry.text("name").filter(parameter::equals).isPresent())
                .flatMap(entry -> entry.text("value").stream());
    }

    private static boolean isForcedByDefault(String engine, boolean cluster, PropertyMap database) {
        if (!engine.equals("postgres") || cluster) {
            return false;
        }
        // Without a version it is the newest.
        return database.text("engineVersion")
                .map(MAJOR::matcher)
                .map(version -> version.matches() && Integer.parseInt(version.group(1)) >= POSTGRES_FORCES_FROM)
                .orElse(true);
    }
}
