package io.ashlar.sandbox.aws.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An IAM policy document.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">its grammar</a>
 */
public final class PolicyDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");
    private static final Set<String> DOCUMENT_KEYS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_KEYS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final JsonNode root;

    private PolicyDocument(JsonNode root) {
        this.root = root;
    }

    /** Reads a document; empty when the text is not JSON. */
    public static Optional<PolicyDocument> parse(String text) {
        try {
            return Optional.of(new PolicyDocument(JSON.readTree(text)));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    /** Whose document it is: identities name resources, resources name principals. */
    public enum Kind {
        /** Says what a role or user may do. */
        IDENTITY,
        /** Says who may use a resource. */
        RESOURCE,
        /** Says who may become a role. */
        TRUST
    }

    /** What breaks the grammar, as the end of a sentence; empty when nothing does. */
    public Optional<String> complaint(Kind kind) {
        if (!root.isObject()) {
            return Optional.of("must be a policy document, a JSON object");
        }
        for (var names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!DOCUMENT_KEYS.contains(name)) {
                return Optional.of("has an unknown element '" + name + "'");
            }
        }
        if (root.has("Version") && !VERSIONS.contains(root.get("Version").asText())) {
            return Optional.of("has the Version '" + root.get("Version").asText() + "'; use 2012-10-17");
        }
        List<JsonNode> statements = statements();
        if (statements.isEmpty()) {
            return Optional.of("has no Statement");
        }
        for (int i = 0; i < statements.size(); i++) {
            Optional<String> complaint = statement(statements.get(i), kind);
            if (complaint.isPresent()) {
                return Optional.of("statement " + (i + 1) + " " + complaint.get());
            }
        }
        return kind == Kind.RESOURCE ? Optional.empty() : idComplaint(statements);
    }

    /** IAM's own documents name their statements more strictly than those of other services. */
    private static Optional<String> idComplaint(List<JsonNode> statements) {
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : statements) {
            String id = statement.path("Sid").asText();
            if (!id.matches("[0-9A-Za-z]*")) {
                return Optional.of("has the statement ID '" + id + "': statement IDs (SID) must be alpha-numeric");
            }
            if (!id.isEmpty() && !ids.add(id)) {
                return Optional.of("has the statement ID '" + id
                        + "' twice: statement IDs (SID) in a single policy must be unique");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameComplaint(JsonNode statement, Kind kind) {
        boolean bareAction = Stream.of("Action", "NotAction")
                .flatMap(name -> texts(statement.path(name)).stream())
                .anyMatch(action -> !action.equals("*") && !action.contains(":"));
        if (bareAction && kind != Kind.RESOURCE) {
            return Optional.of("names an action without its service: actions must be prefaced by a vendor, e.g., iam,"
                    + " sdb, ec2, etc.");
        }
        return Stream.of("Resource", "NotResource")
                .flatMap(name -> texts(statement.path(name)).stream())
                .filter(resource -> kind == Kind.IDENTITY)
                .filter(resource -> !resource.equals("*") && !resource.startsWith("arn:"))
                .findFirst()
                .map(resource -> "names the resource " + resource + ", which must be in ARN format or \"*\"");
    }

    private static Optional<String> statement(JsonNode statement, Kind kind) {
        for (var names = statement.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!STATEMENT_KEYS.contains(name)) {
                return Optional.of("has an unknown element '" + name + "'");
            }
        }
        String effect = statement.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            return Optional.of("must have an Effect of Allow or Deny");
        }
        if (!statement.has("Action") && !statement.has("NotAction")) {
            return Optional.of("has no Action");
        }
        Optional<String> misnamed = nameComplaint(statement, kind);
        if (misnamed.isPresent()) {
            return misnamed;
        }
        boolean namesPrincipal = statement.has("Principal") || statement.has("NotPrincipal");
        boolean namesResource = statement.has("Resource") || statement.has("NotResource");
        return switch (kind) {
            case IDENTITY ->
                namesPrincipal
                        ? Optional.of("must not name a Principal: this policy belongs to an identity")
                        : namesResource ? Optional.empty() : Optional.of("has no Resource");
            case RESOURCE ->
                !namesPrincipal
                        ? Optional.of("has no Principal")
                        : namesResource ? Optional.empty() : Optional.of("has no Resource");
            case TRUST ->
                !namesPrincipal
                        ? Optional.of("has no Principal")
                        : namesResource
                                ? Optional.of("must not name a Resource: a trust policy is about its own role")
                                : Optional.empty();
        };
    }

    private List<JsonNode> statements() {
        JsonNode statement = root.path("Statement");
        List<JsonNode> all = new ArrayList<>();
        if (statement.isArray()) {
            statement.forEach(all::add);
        } else if (statement.isObject()) {
            all.add(statement);
        }
        return all;
    }

    /** Whether some statement allows one of the actions to a principal that the test accepts. */
    public boolean allows(Predicate<String> principal, Predicate<String> action) {
        return statements().stream()
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .filter(statement -> texts(statement.path("Action")).stream().anyMatch(action))
                .anyMatch(statement ->
                        principals(statement.path("Principal")).stream().anyMatch(principal));
    }

    private static List<String> principals(JsonNode principal) {
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
