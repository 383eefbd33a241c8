package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A property that names another resource, which must exist.
 *
 * <pre>{@code
 * .refersTo("vpcId", Reference.to("aws:ec2/vpc:Vpc")
 *         .missing("InvalidVpcID.NotFound", "The vpc ID '{value}' does not exist")
 *         .blocksDeletion("DependencyViolation", "The vpc '{target}' has dependencies and cannot be deleted."))
 * }</pre>
 */
public final class Reference {
    /** A type that the property may name, and the attribute it names it by. */
    public record Target(String type, String attribute) {}

    /** How the cloud words an error; {@code {value}}, {@code {target}} and {@code {referrer}} are filled in. */
    record Wording(String code, String words) {}

    /** Makes the attribute that is looked up out of the value, the inputs around it and where their provider works. */
    @FunctionalInterface
    public interface Completion {
        /** The whole attribute, e.g. the id of a network that the value only names. */
        String of(String value, Properties inputs, Scope scope);
    }

    private final List<Target> targets;
    private final Predicate<String> exempt;
    private final Optional<Wording> missing;
    private final Optional<Wording> blocking;
    private final boolean anywhere;
    private final Completion completion;

    private Reference(
            List<Target> targets,
            Predicate<String> exempt,
            Optional<Wording> missing,
            Optional<Wording> blocking,
            boolean anywhere,
            Completion completion) {
        this.targets = targets;
        this.exempt = exempt;
        this.missing = missing;
        this.blocking = blocking;
        this.anywhere = anywhere;
        this.completion = completion;
    }

    /** The property holds the id of a resource of this type. */
    public static Reference to(String type) {
        return to(type, "id");
    }

    /** The property holds this attribute, e.g. the ARN, of a resource of this type. */
    public static Reference to(String type, String attribute) {
        return new Reference(
                List.of(new Target(type, attribute)),
                value -> false,
                Optional.empty(),
                Optional.empty(),
                false,
                (value, inputs, scope) -> value);
    }

    /** Another attribute of the first type will do as well, e.g. {@code name} beside {@code arn}. */
    public Reference orBy(String attribute) {
        return or(targets.get(0).type(), attribute);
    }

    /** A resource of another type will do as well. */
    public Reference or(String type, String attribute) {
        List<Target> more = new ArrayList<>(targets);
        more.add(new Target(type, attribute));
        return new Reference(List.copyOf(more), exempt, missing, blocking, anywhere, completion);
    }

    /** Values that the cloud itself provides, e.g. {@code alias/aws/rds}; they always exist. */
    public Reference except(String expression) {
        Predicate<String> more = exempt.or(Pattern.compile(expression).asMatchPredicate());
        return new Reference(targets, more, missing, blocking, anywhere, completion);
    }

    /** What the cloud says when there is no such resource. */
    public Reference missing(String code, String words) {
        return new Reference(targets, exempt, Optional.of(new Wording(code, words)), blocking, anywhere, completion);
    }

    /** While this reference stands, the resource it names cannot be deleted; what the cloud says then. */
    public Reference blocksDeletion(String code, String words) {
        return new Reference(targets, exempt, missing, Optional.of(new Wording(code, words)), anywhere, completion);
    }

    /** The resource may live in another account or region, e.g. where backups are copied to. */
    public Reference anywhere() {
        return new Reference(targets, exempt, missing, blocking, true, completion);
    }

    /** The value is only a part of the attribute, or another way to write it; this makes the whole of it. */
    public Reference completedBy(Completion whole) {
        return new Reference(targets, exempt, missing, blocking, anywhere, whole);
    }

    /** The types that may be named. */
    public List<Target> targets() {
        return targets;
    }

    /** Whether the cloud provides this by itself. */
    public boolean isExempt(String value) {
        return exempt.test(value);
    }

    /** The resource that a value names among these inputs. */
    public Optional<CloudResource> resolve(CloudView cloud, Scope scope, Properties inputs, String value) {
        String whole = completion.of(value, inputs, scope);
        return targets.stream()
                .flatMap(target -> (anywhere
                                ? cloud.findAnywhere(target.type(), target.attribute(), whole)
                                : cloud.find(scope, target.type(), target.attribute(), whole))
                        .stream())
                .findFirst();
    }

    /** What the cloud says when a value names nothing. */
    public Refusal missing(String path, String value, Scope scope) {
        Target first = targets.get(0);
        return missing.map(wording ->
                        Refusal.notFound(wording.code(), wording.words().replace("{value}", value)))
                .orElseGet(() -> Refusal.notFound(
                        "NotFound",
                        "'" + path + "' names a " + first.type() + " by its " + first.attribute() + " '" + value
                                + "', but there is none in " + scope));
    }

    /** What the cloud says when a resource is to be deleted and this reference to it still stands. */
    public Optional<Refusal> blocked(CloudResource target, CloudResource referrer) {
        return blocking.map(wording -> Refusal.inUse(
                wording.code(), wording.words().replace("{target}", target.id()).replace("{referrer}", referrer.id())));
    }
}
