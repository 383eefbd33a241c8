package io.ashlar.policies.security.aws.s3;

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
import java.util.Set;

/** Buckets write down who asked for what. */
public final class BucketAccessLogged implements StackRule {
    private static final String[] LOAD_BALANCERS = {
        "aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"
    };

    private static final RuleInfo INFO = RuleInfo.of("aws-s3-access-logged", "Buckets write access logs")
            .severity(Severity.LOW)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("Without access logs nobody can say afterwards what was taken, and by whom.")
            .fix("Add an aws.s3.BucketLoggingV2 whose targetBucket is a bucket for logs.")
            .reference(Framework.CHECKOV, "CKV_AWS_18")
            .reference(Framework.FSBP, "S3.9")
            .build();

    private static final Types TYPES = Types.of(Buckets.TYPES);

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
        if (takesLogs(resource, stack)) {
            return Verdict.notApplicable("it is where logs are written to");
        }
        boolean logged = !Buckets.beside(resource, stack, Buckets.LOGGING).isEmpty()
                || Buckets.inline(resource, "loggings", "loggings").findAny().isPresent();
        return Verdict.require(logged, "no BucketLoggingV2 writes down who asks for what: add one");
    }

    /** Whether other buckets or load balancers write their access logs there. */
    private static boolean takesLogs(Resource bucket, Stack stack) {
        return !stack.leadingTo(bucket, Buckets.LOGGING, "targetBucket").isEmpty()
                || stack.resources(LOAD_BALANCERS).stream()
                        .anyMatch(balancer -> balancer.propertyDependencies()
                                        .getOrDefault("accessLogs", Set.of())
                                        .contains(bucket.urn())
                                || isNamed(balancer.properties(), bucket.properties()));
    }

    private static boolean isNamed(PropertyMap balancer, PropertyMap bucket) {
        return !balancer.isUnknown("accessLogs", "bucket")
                && balancer.has("accessLogs", "bucket")
                && balancer.value("accessLogs", "bucket").equals(bucket.value("bucket"));
    }
}
