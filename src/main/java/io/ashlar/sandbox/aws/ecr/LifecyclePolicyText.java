package io.ashlar.sandbox.aws.ecr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The two documents of a repository, read for what ECR asks of them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html">Lifecycle</a>
 */
final class LifecyclePolicyText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_RULES = 50;
    private static final Set<String> STATUSES = Set.of("tagged", "untagged", "any");

    private LifecyclePolicyText() {}

    static Optional<String> complaint(Object text) {
        return read(text)
                .flatMap(LifecyclePolicyText::rules)
                .map(words -> "Lifecycle policy validation failure: " + words);
    }

    private static Optional<JsonNode> read(Object text) {
        try {
            return Optional.of(JSON.readTree(String.valueOf(text)));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> rules(JsonNode policy) {
        JsonNode rules = policy.path("rules");
        if (!rules.isArray() || rules.isEmpty() || rules.size() > MOST_RULES) {
            return Optional.of("a policy has 1 to " + MOST_RULES + " rules");
        }
        Set<Integer> priorities = new HashSet<>();
        int highest = 0;
        int any = 0;
        for (JsonNode rule : rules) {
            Optional<String> complaint = rule(rule);
            if (complaint.isPresent()) {
                return complaint;
            }
            int priority = rule.path("rulePriority").asInt();
            if (!priorities.add(priority)) {
                return Optional.of("rulePriority " + priority + " is used twice");
            }
            highest = Math.max(highest, priority);
            any = rule.at("/selection/tagStatus").asText().equals("any") ? priority : any;
        }
        return any != 0 && any != highest
                ? Optional.of("the rule with tagStatus any must have the highest rulePriority")
                : Optional.empty();
    }

    private static Optional<String> rule(JsonNode rule) {
        JsonNode selection = rule.path("selection");
        String status = selection.path("tagStatus").asText();
        String countType = selection.path("countType").asText();
        if (rule.path("rulePriority").asInt() < 1) {
            return Optional.of("rulePriority must be 1 or more");
        }
        if (!STATUSES.contains(status)) {
            return Optional.of("tagStatus must be tagged, untagged or any");
        }
        if (status.equals("tagged") && !selection.has("tagPrefixList") && !selection.has("tagPatternList")) {
            return Optional.of("tagStatus tagged needs tagPrefixList or tagPatternList");
        }
        if (!countType.equals("imageCountMoreThan") && !countType.equals("sinceImagePushed")) {
            return Optional.of("countType must be imageCountMoreThan or sinceImagePushed");
        }
        if (countType.equals("sinceImagePushed")
                != selection.path("countUnit").asText().equals("days")) {
            return Optional.of("countUnit days goes with sinceImagePushed, and only with it");
        }
        if (selection.path("countNumber").asInt() < 1) {
            return Optional.of("countNumber must be 1 or more");
        }
        return rule.at("/action/type").asText().equals("expire")
                ? Optional.empty()
                : Optional.of("action type must be expire");
    }

    static Optional<String> accessComplaint(Object text) {
        return read(text).flatMap(policy -> {
            JsonNode statements = policy.path("Statement");
            if (statements.isEmpty()) {
                return Optional.of("Invalid repository policy provided: it has no Statement");
            }
            for (JsonNode statement :
                    statements.isObject() ? JSON.createArrayNode().add(statements) : statements) {
                if (!statement.has("Effect") || !statement.has("Principal") || !statement.has("Action")) {
                    return Optional.of(
                            "Invalid repository policy provided: a statement needs Effect, Principal and Action");
                }
            }
            return Optional.empty();
        });
    }
}
