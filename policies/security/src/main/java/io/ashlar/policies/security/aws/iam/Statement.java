package io.ashlar.policies.security.aws.iam;

import io.ashlar.policy.PropertyMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One statement of an IAM policy document.
 *
 * @param block the statement, e.g. with {@code Effect} and {@code Action}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar</a>
 */
public record Statement(PropertyMap block) {
    /** The statements of a document; none where there is no document. */
    public static List<Statement> of(Optional<PropertyMap> document) {
        return document.stream()
                .flatMap(policy -> policy.blocks("Statement").stream())
                .map(Statement::new)
                .toList();
    }

    /** The statements of a document that is given as a JSON text, or as a block, which the provider makes a text of. */
    public static List<Statement> in(PropertyMap properties, String... path) {
        return of(properties.value(path) instanceof PropertyMap ? properties.block(path) : properties.json(path));
    }

    /** Those that allow something. */
    public static List<Statement> allowing(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.has("Effect", "Allow"))
                .toList();
    }

    /** Whether it denies rather than allows. */
    public boolean denies() {
        return has("Effect", "Deny");
    }

    /** What it is about; empty where it names what it is not about. */
    public List<String> actions() {
        return block.texts("Action");
    }

    /** What it applies to; empty where it names what it does not apply to. */
    public List<String> resources() {
        return block.texts("Resource");
    }

    /** Whether it names everybody as its principal. */
    public boolean isForEverybody() {
        return principals("AWS").contains("*");
    }

    /** Principals of a kind, e.g. {@code Federated}; {@code *} for everybody is of every kind. */
    public List<String> principals(String kind) {
        boolean byKind = block.value("Principal") instanceof PropertyMap;
        return byKind ? block.texts("Principal", kind) : block.texts("Principal");
    }

    /** Whether a condition limits it. */
    public boolean isConditional() {
        return block.block("Condition")
                .filter(condition -> !condition.keys().isEmpty())
                .isPresent();
    }

    /** Whether a condition compares a key with a value that is as wanted. */
    public boolean hasCondition(Predicate<String> operator, Predicate<String> key, Predicate<String> value) {
        return block.block("Condition").stream()
                .flatMap(condition ->
                        condition.keys().stream().filter(operator).flatMap(name -> condition.block(name).stream()))
                .anyMatch(comparison -> comparison.keys().stream()
                        .filter(key)
                        .anyMatch(name -> comparison.texts(name).stream().anyMatch(value)));
    }

    /** How messages call it: {@code policy.Statement[1]}, with its Sid if it has one. */
    public String name() {
        return block.text("Sid").map(sid -> block.path() + " (" + sid + ")").orElse(block.path());
    }

    private boolean has(String key, String value) {
        return block.text(key).filter(value::equals).isPresent();
    }
}
