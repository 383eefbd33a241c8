package io.ashlar.policies.security.gcp.storage;

import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Set;

/** Nobody gives a bucket to everyone. */
public final class BucketNotPublic implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-storage-not-public", "No bucket is given to everyone")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("allUsers is the internet, and allAuthenticatedUsers everyone with a Google account.")
            .fix("Name the accounts that may read.")
            .reference(Framework.CHECKOV, "CKV_GCP_28")
            .build();

    private static final Types TYPES = Types.of(
            "gcp:storage/bucketAccessControl:BucketAccessControl",
            "gcp:storage/bucketIAMBinding:BucketIAMBinding",
            "gcp:storage/bucketIAMMember:BucketIAMMember",
            "gcp:storage/defaultObjectAccessControl:DefaultObjectAccessControl");

    private static final Set<String> EVERYONE = Set.of("allUsers", "allAuthenticatedUsers");
    private static final List<String> GIVEN_TO = List.of("member", "members", "entity");

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
        return Verdict.each(GIVEN_TO, key -> Texts.first(resource.properties(), EVERYONE::contains, key)
                .map(who -> Verdict.fail("%s holds %s: name the accounts that may read".formatted(key, who)))
                .orElse(Verdict.pass()));
    }
}
