package io.ashlar.policies.security.aws.iam;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A role for pipelines or pods says for which. */
public final class OidcTrustPinned implements ResourceRule {
    private static final String PROVIDER = ":oidc-provider/";
    private static final String GITHUB = "token.actions.githubusercontent.com";
    /** Not those with IfExists and ForAllValues, which hold for a token that says nothing. */
    private static final Set<String> EXACT = Set.of("StringEquals", "ForAnyValue:StringEquals");

    private static final Set<String> PATTERN = Set.of("StringLike", "ForAnyValue:StringLike");
    /** A repository must be named; what follows it, such as a branch, may be a pattern. */
    private static final Pattern ONE_REPOSITORY = Pattern.compile("repo:[^*?/:]+/[^*?/:]+:.*");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-iam-oidc-trust-pinned", "Trust in an OIDC provider is pinned to a subject")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Every repository of GitHub, or every pod of the cluster, may "
                    + "become the role: the provider signs for all of them.")
            .fix("Compare <issuer>:sub by StringEquals with the repository and branch, or the service account.")
            .source(
                    "GitHub: configuring OpenID Connect in AWS",
                    "https://docs.github.com/en/actions/deployment/security-hardening-your-deployments/configuring-openid-connect-in-amazon-web-services")
            .reference(Framework.CHECKOV, "CKV_AWS_393")
            .build();

    private static final Types TYPES = Types.of("aws:iam/role:Role");

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
        return Verdict.each(
                Statement.allowing(Statement.in(resource.properties(), "assumeRolePolicy")).stream()
                        .flatMap(statement -> statement.principals("Federated").stream()
                                .filter(provider -> provider.contains(PROVIDER))
                                .map(provider -> new Trust(
                                        statement, provider.substring(provider.indexOf(PROVIDER) + PROVIDER.length()))))
                        .toList(),
                trust -> Verdict.require(
                        trust.isPinned(),
                        "%s trusts every subject of %s: compare %s:sub with the one that is meant"
                                .formatted(trust.statement().name(), trust.issuer(), trust.issuer())));
    }

    private record Trust(Statement statement, String issuer) {
        boolean isPinned() {
            Predicate<String> subject = key -> key.equalsIgnoreCase(issuer + ":sub");
            return statement.hasCondition(EXACT::contains, subject, value -> true)
                    || (statement.hasCondition(PATTERN::contains, subject, this::isOne)
                            && !statement.hasCondition(PATTERN::contains, subject, value -> !isOne(value)));
        }

        private boolean isOne(String value) {
            return issuer.equals(GITHUB)
                    ? ONE_REPOSITORY.matcher(value).matches()
                    : value.indexOf('*') < 0 && value.indexOf('?') < 0;
        }
    }
}
