package io.ashlar.sandbox.aws.policy;

import io.ashlar.sandbox.model.Rules;
import java.util.Optional;

/** Rules about policy documents, for every type that carries one. */
public final class Policies {
    private Policies() {}

    /** The text is a policy document of this kind. What is no JSON is left to the rule that says so. */
    public static Rules.ValueRule document(PolicyDocument.Kind kind) {
        return value -> PolicyDocument.parse(String.valueOf(value))
                .flatMap(document -> document.complaint(kind))
                .map(what -> "MalformedPolicyDocument: the policy " + what);
    }

    /** The document, blanks not counted, is no longer than this. */
    public static Rules.ValueRule noLongerThan(int characters) {
        return value -> {
            long length = String.valueOf(value)
                    .chars()
                    .filter(letter -> !Character.isWhitespace(letter))
                    .count();
            return length <= characters
                    ? Optional.empty()
                    : Optional.of("LimitExceeded: a policy has at most " + characters + " characters without blanks, "
                            + "this one has " + length);
        };
    }
}
