package io.ashlar.policy.report;

import static io.ashlar.policy.test.Given.given;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.TestPack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.PolicyReport;
import java.time.LocalDate;
import java.util.List;

/** A report with one of everything: a mandatory and an advisory finding, one that is accepted, one that is unknown, one pass. */
final class Reports {
    private static final String DISK = "cloud:disk:Disk";

    private static final PolicyPack PACK = new TestPack(List.of(
            new Flag("disk-backed-up", "backup", Severity.LOW, Level.ADVISORY),
            new Flag("disk-encrypted", "encrypted", Severity.HIGH, Level.MANDATORY)));

    private Reports() {}

    private record Flag(String id, String property, Severity severity, Level level) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Disks have " + property)
                    .severity(severity)
                    .level(level)
                    .rationale("A copy can be read.")
                    .fix("Set " + property + " to true.")
                    .reference(Framework.FSBP, "EC2.3")
                    .build();
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.require(resource.properties().isTrue(property), property + " is false | <b>\nmust be true");
        }
    }

    static List<PolicyReport> all() {
        List<Resource> resources = List.of(
                given(DISK)
                        .named("open")
                        .with("encrypted", false)
                        .with("backup", false)
                        .resource(),
                given(DISK)
                        .named("scratch")
                        .with("encrypted", false)
                        .with("backup", true)
                        .resource(),
                given(DISK)
                        .named("later")
                        .unknown("encrypted")
                        .with("backup", true)
                        .resource());
        Conditions conditions = Conditions.of(Profile.PRODUCTION, "test", LocalDate.of(2026, 11, 21))
                .withSuppressions(List.of(new Suppression(
                        "disk-encrypted",
                        "*::scratch",
                        "scratch data",
                        "platform",
                        LocalDate.of(2026, 12, 31),
                        "a file")));
        return List.of(PolicyReport.of(PACK, conditions, resources, Stack.of(resources)));
    }

    static List<PolicyReport> clean() {
        List<Resource> resources =
                List.of(given(DISK).with("encrypted", true).with("backup", true).resource());
        Conditions conditions = Conditions.of(Profile.PRODUCTION, "test", LocalDate.of(2026, 11, 21));
        return List.of(PolicyReport.of(PACK, conditions, resources, Stack.of(resources)));
    }
}
