package io.ashlar.policies.security.aws.iam;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import java.util.List;
import java.util.stream.Stream;

/** The policies that say what somebody may do, in whichever resource they are written. */
final class IdentityPolicies {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String PERMISSION_SET = "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy";
    static final String[] TYPES = {
        "aws:iam/policy:Policy",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:iam/userPolicy:UserPolicy",
        "aws:iam/groupPolicy:GroupPolicy",
        ROLE,
        PERMISSION_SET
    };

    private IdentityPolicies() {}

    /** Every statement of theirs that allows something. */
    static List<Statement> allowing(Resource resource) {
        PropertyMap properties = resource.properties();
        if (resource.is(ROLE)) {
            Stream<Statement> inline = properties.blocks("inlinePolicies").stream()
                    .flatMap(policy -> Statement.in(policy, "policy").stream());
            return Statement.allowing(inline.toList());
        }
        return Statement.allowing(Statement.in(properties, resource.is(PERMISSION_SET) ? "inlinePolicy" : "policy"));
    }
}
