package io.ashlar.registry.aws;

import io.ashlar.registry.plan.ContainerRegistryPlan;
import java.util.stream.Collectors;

/**
 * The two documents of a repository: what is thrown away, and which other accounts may pull.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html">Lifecycle: a rule
 *     for any image comes last</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html">Access</a>
 */
final class RegistryPolicies {
    private static final String CLEAN_UP =
            """
            {"rules":[\
            {"rulePriority":1,"description":"Images that lost their tag",\
            "selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":%d},\
            "action":{"type":"expire"}},\
            {"rulePriority":2,"description":"All but the newest images",\
            "selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":%d},\
            "action":{"type":"expire"}}]}""";

    private static final String PULL =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"OtherAccountsPull","Effect":"Allow",\
            "Principal":{"AWS":[%s]},\
            "Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"]}]}""";

    private RegistryPolicies() {}

    static String cleanUp(ContainerRegistryPlan plan) {
        return CLEAN_UP.formatted(plan.deleteUntaggedAfterDays(), plan.keepImages());
    }

    static String pull(ContainerRegistryPlan plan, String partition) {
        return PULL.formatted(plan.pullingAccounts().stream()
                .map("\"arn:%s:iam::%%s:root\"".formatted(partition)::formatted)
                .collect(Collectors.joining(",")));
    }
}
