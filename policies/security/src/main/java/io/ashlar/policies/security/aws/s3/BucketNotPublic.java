package io.ashlar.policies.security.aws.s3;

import io.ashlar.policies.security.aws.iam.Limits;
import io.ashlar.policies.security.aws.iam.Statement;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nobody publishes a bucket. */
public final class BucketNotPublic implements ResourceRule {
    /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
    private static final Set<String> PUBLIC_ACLS = Set.of("public-read", "public-read-write", "authenticated-read");

    private static final List<String> PUBLIC_GROUPS = List.of("/AllUsers", "/AuthenticatedUsers");

    private static final RuleInfo INFO = RuleInfo.of("aws-s3-not-public", "Buckets are not public")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Everybody on the internet reads, and sometimes writes, what is in the bucket.")
            .fix("Remove the public ACL or statement; publish through CloudFront with an origin access control.")
            .reference(Framework.CHECKOV, "CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_70")
            .reference(Framework.FSBP, "S3.2", "S3.3")
            .build();

    private static final Types TYPES = Types.of(
            "aws:s3/bucketV2:BucketV2",
            "aws:s3/bucket:Bucket",
            "aws:s3/bucketAclV2:BucketAclV2",
            "aws:s3/bucketPolicy:BucketPolicy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap holder = resource.properties();
        return Verdict.judging(() -> acl(holder)).and(() -> grants(holder)).and(() -> policy(holder));
    }

    private static Verdict acl(PropertyMap holder) {
        String acl = holder.text("acl").orElse("private");
        return Verdict.require(
                !PUBLIC_ACLS.contains(acl), "acl is %s, which is for everybody: use private".formatted(acl));
    }

    private static Verdict grants(PropertyMap holder) {
        Verdict inline = Verdict.each(holder.blocks("grants"), grant -> grant(grant, grant.text("uri")));
        return inline.and(() -> Verdict.each(
                holder.blocks("accessControlPolicy", "grants"), grant -> grant(grant, grant.text("grantee", "uri"))));
    }

    private static Verdict grant(PropertyMap grant, Optional<String> group) {
        return Verdict.require(
                group.filter(uri -> PUBLIC_GROUPS.stream().anyMatch(uri::endsWith))
                        .isEmpty(),
                "%s is for %s: remove it".formatted(grant.path(), group.orElse("")));
    }

    private static Verdict policy(PropertyMap holder) {
        return Verdict.each(
                Statement.allowing(Statement.in(holder, "policy")),
                statement -> Verdict.require(
                        !Limits.letsAnyoneIn(statement),
                        statement.name()
                                + " allows everybody: name principals, or limit it by a condition on who asks"));
    }
}
