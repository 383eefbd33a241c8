package io.ashlar.sandbox.gcp.project;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One member who has one role on something.
 *
 * @see <a href="https://cloud.google.com/iam/docs/principal-identifiers">Principal identifiers</a>
 */
public final class Members {
    private static final Pattern ACCOUNT =
            Pattern.compile("serviceAccount:([a-z0-9-]+)@([a-z0-9.:-]+)\\.iam\\.gserviceaccount\\.com");

    private Members() {}

    /** What holds for each of them; the path names what the role is on. */
    public static void member(ResourceModelBuilder model) {
        model.replaceOn("member", "role", "condition")
                .computed("etag", "{letters:12}")
                .rule(
                        "member",
                        Rules.matches(
                                "allUsers|allAuthenticatedUsers|projectOwner:.+|projectEditor:.+|projectViewer:.+"
                                        + "|(user|group|serviceAccount):[^@\\s]+@[^@\\s]+|serviceAccount:[^\\s]+\\.svc\\.id\\.goog\\[[^\\]]+]"
                                        + "|domain:[^@\\s]+\\.[^@\\s]+|principal://.+|principalSet://.+",
                                "a member like user:a@example.com, group:g@example.com,"
                                        + " serviceAccount:s@p.iam.gserviceaccount.com, domain:example.com or allUsers"))
                .rule(
                        "role",
                        Rules.matches(
                                "(projects/[^/]+/|organizations/\\d+/)?roles/[A-Za-z0-9_.]+",
                                "a role like roles/storage.objectViewer"))
                .check(Members::notOwnedByEverybody)
                .admit(Members::accountExists);
    }

    private static void notOwnedByEverybody(Properties inputs, Findings findings) {
        boolean everybody =
                inputs.text("member").filter(member -> member.startsWith("all")).isPresent();
        if (everybody && inputs.text("role").equals(Optional.of("roles/owner"))) {
            findings.add("member", "everybody cannot be the owner");
        }
    }

    /** Accounts of this project are looked up; those that Google makes have other domains. */
    private static void accountExists(Subject binding) {
        Matcher matcher = ACCOUNT.matcher(binding.text("member").orElse(""));
        if (!matcher.matches() || !matcher.group(2).equals(binding.scope().account())) {
            return;
        }
        String email = binding.text("member").orElse("").substring("serviceAccount:".length());
        if (binding.cloud()
                .findAnywhere("gcp:serviceaccount/account:Account", "email", email)
                .isEmpty()) {
            throw Refusal.invalid("badRequest", "Service account " + email + " does not exist.");
        }
    }
}
