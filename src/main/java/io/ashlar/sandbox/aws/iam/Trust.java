package io.ashlar.sandbox.aws.iam;

import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel.StateRule;

/** Roles as the services see them that are to become them. */
public final class Trust {
    private static final String ROLE = "aws:iam/role:Role";

    private Trust() {}

    /** A role that a property names by its ARN; what the service says when there is none. */
    public static Reference aRole(String code, String words) {
        return Reference.to(ROLE, "arn").missing(code, words);
    }

    /**
     * The role at the path must trust the service.
     *
     * @param service e.g. {@code lambda.amazonaws.com}
     * @param code the service's error code
     * @param words what it says; {@code {value}} is the ARN
     */
    public static StateRule mustTrust(String path, String service, String code, String words) {
        return subject -> subject.text(path).ifPresent(arn -> subject.findBy(ROLE, "arn", arn)
                .flatMap(role -> role.inputs().text("assumeRolePolicy"))
                .flatMap(PolicyDocument::parse)
                .filter(trust -> !trust.allows(
                        principal -> principal.equals(service),
                        action -> action.equals("sts:AssumeRole") || action.equals("sts:*") || action.equals("*")))
                .ifPresent(trust -> {
                    throw Refusal.invalid(code, words.replace("{value}", arn));
                }));
    }
}
