package io.ashlar.sandbox.aws.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bucket's policy, read for what S3 asks of it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">The meaning
 *     of "public"</a>
 */
public final class BucketPolicyText {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Conditions that tie a statement for everybody to somebody, if their values are fixed. */
    private static final Set<String> TYING = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn");

    private final List<JsonNode> statements;

    private BucketPolicyText(List<JsonNode> statements) {
        this.statements = statements;
    }

    /** Reads a policy; what is no JSON has no statements. */
    public static BucketPolicyText of(String text) {
        List<JsonNode> statements = new ArrayList<>();
        try {
            JsonNode statement = JSON.readTree(text).path("Statement");
            if (statement.isArray()) {
                statement.forEach(statements::add);
            } else if (statement.isObject()) {
                statements.add(statement);
            }
        } catch (JsonProcessingException notJson) {
            return new BucketPolicyText(List.of());
        }
        return new BucketPolicyText(statements);
    }

    Optional<String> complaint(String bucket) {
        if (statements.isEmpty()) {
            return Optional.of("Missing required field Statement");
        }
        return statements.stream()
                .flatMap(statement -> complaint(statement, bucket).stream())
                .findFirst();
    }

    private static Optional<String> complaint(JsonNode statement, String bucket) {
        for (String field : List.of("Effect", "Principal", "Action", "Resource")) {
            if (!statement.has(field) && !statement.has("Not" + field)) {
                return Optional.of("Missing required field " + field);
            }
        }
        if (texts(statement.path("Action")).stream()
                .anyMatch(action -> !action.startsWith("s3:") && !action.equals("*"))) {
            return Optional.of("Policy has invalid action");
        }
        String own = ":s3:::" + bucket;
        boolean elsewhere = texts(statement.path("Resource")).stream()
                .anyMatch(resource -> !resource.endsWith(own) && !resource.contains(own + "/"));
        return elsewhere ? Optional.of("Policy has invalid resource") : Optional.empty();
    }

    boolean isPublic() {
        return statements.stream()
                .anyMatch(statement -> isAllow(statement)
                        && principals(statement).contains("*")
                        && !isTied(statement.path("Condition")));
    }

    /** Whether this principal is allowed to put objects into the bucket. */
    public boolean letsPut(String principal) {
        return statements.stream()
                .anyMatch(statement -> isAllow(statement)
                        && principals(statement).contains(principal)
                        && texts(statement.path("Action")).stream()
                                .anyMatch(action -> Set.of("s3:PutObject", "s3:Put*", "s3:*", "*")
                                        .contains(action)));
    }

    private static boolean isAllow(JsonNode statement) {
        return statement.path("Effect").asText().equals("Allow");
    }

    private static boolean isTied(JsonNode condition) {
        for (JsonNode operator : condition) {
            for (var names = operator.fieldNames(); names.hasNext(); ) {
                if (TYING.contains(names.next().toLowerCase(java.util.Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> principals(JsonNode statement) {
        JsonNode principal = statement.path("Principal");
        if (principal.isTextual()) {
            return List.of(principal.asText());
        }
        List<String> all = new ArrayList<>();
        principal.forEach(kind -> all.addAll(texts(kind)));
        return all;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
