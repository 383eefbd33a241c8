package io.ashlar.sandbox.aws.secretsmanager;

import io.ashlar.sandbox.aws.policy.Policies;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/** How a secret changes with time, and who else may read it. */
final class Rotations {
    private static final String API = "https://docs.aws.amazon.com/secretsmanager/latest/apireference/";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String SERVICE = "secretsmanager.amazonaws.com";

    private Rotations() {}

    private static Reference aSecret() {
        return Reference.to("aws:secretsmanager/secret:Secret")
                .orBy("arn")
                .missing("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    static ResourceModel rotation() {
        return ResourceModel.of("aws:secretsmanager/secretRotation:SecretRotation")
                .source(API + "API_RotateSecret.html")
                .source(API + "API_RotationRulesType.html")
                .called("Secrets Manager Secret Rotation")
                .id("{secretId}")
                .overwrites()
                .computed("rotationEnabled", rotation -> true)
                .defaultsTo("rotateImmediately", true)
                .replaceOn("secretId")
                .rule("rotationRules.automaticallyAfterDays", Rules.between(1, 1_000))
                .rule("rotationRules.duration", Rules.matches("[0-9]{1,2}h", "a number of hours like 3h"))
                .rule(
                        "rotationRules.scheduleExpression",
                        Rules.length(1, 256),
                        Rules.matches("(rate|cron)\\(.+\\)", "a rate or a cron expression, e.g. rate(10 days)"))
                .check(Rotations::saysWhenInOneWay)
                .refersTo("secretId", aSecret())
                .refersTo(
                        "rotationLambdaArn",
                        Reference.to(FUNCTION, "arn")
                                .missing(
                                        "ResourceNotFoundException",
                                        "Secrets Manager can't find the specified function."))
                .admit(Rotations::mayCallItsFunction)
                .build();
    }

    private static void saysWhenInOneWay(Properties inputs, Findings findings) {
        Properties rules = inputs.object("rotationRules");
        if (!inputs.isUnknown("rotationRules")
                && rules.has("automaticallyAfterDays") == rules.has("scheduleExpression")) {
            findings.add(
                    "rotationRules",
                    "'rotationRules' must have exactly one of automaticallyAfterDays and scheduleExpression");
        }
    }

    private static void mayCallItsFunction(Subject rotation) {
        Optional<CloudResource> function =
                rotation.text("rotationLambdaArn").flatMap(arn -> rotation.findBy(FUNCTION, "arn", arn));
        function.filter(found -> rotation.referrers(found, "aws:lambda/permission:Permission").stream()
                        .noneMatch(permission -> permission
                                .inputs()
                                .text("principal")
                                .filter(SERVICE::equals)
                                .isPresent()))
                .ifPresent(found -> {
                    throw Refusal.invalid(
                            "AccessDeniedException",
                            "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function"
                                    + " policy grants access to the principal " + SERVICE + ".");
                });
    }

    static ResourceModel policy() {
        return ResourceModel.of("aws:secretsmanager/secretPolicy:SecretPolicy")
                .source(API + "API_PutResourcePolicy.html")
                .source("https://github.com/hashicorp/terraform-provider-aws/issues/28903")
                .called("Secrets Manager Secret Policy")
                .id("{secretArn}")
                .overwrites()
                .replaceOn("secretArn")
                .json("policy")
                .rule("policy", Rules.length(1, 20_480), Policies.document(PolicyDocument.Kind.RESOURCE))
                .refersTo("secretArn", aSecret())
                .admit(Rotations::isNotForEverybody)
                .build();
    }

    private static void isNotForEverybody(Subject policy) {
        boolean open = policy.inputs().isTrue("blockPublicPolicy")
                && policy.text("policy")
                        .flatMap(PolicyDocument::parse)
                        .filter(document -> document.allows("*"::equals, action -> true))
                        .isPresent();
        if (open) {
            throw Refusal.invalid(
                    "PublicPolicyException",
                    "The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent broad"
                            + " access to the secret.");
        }
    }
}
