package io.ashlar.sandbox.gcp.project;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginnings of models for types of Google Cloud.
 *
 * <p>A resource name is a template such as {@code projects/{project}/regions/{region}/subnetworks/{name}}: places are
 * inputs, of which {@code project}, {@code region} and {@code location} have their provider's for a default.
 *
 * @see <a href="https://cloud.google.com/apis/design/resource_names">Resource names</a>
 */
public final class Gcp {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern LABEL = Pattern.compile("[a-z][\\p{Ll}\\p{Lo}0-9_-]{0,62}");
    private static final Pattern LABEL_VALUE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_-]{0,63}");
    private static final int MOST_LABELS = 64;
    private static final String COMPUTE = "https://www.googleapis.com/compute/v1/";

    private Gcp() {}

    /**
     * A type with this shape of name.
     *
     * @param called as the real provider names it in errors
     * @param shape the resource name; empty for a part of another resource, which says by its name where both are
     */
    public static ResourceModelBuilder resource(String type, String called, String shape) {
        return unlabelled(type, called, shape).check(Gcp::labels);
    }

    /** The same where {@code labels} are none, or are no labels. */
    public static ResourceModelBuilder unlabelled(String type, String called, String shape) {
        ResourceModelBuilder model = ResourceModel.of(type)
                .called(called)
                .accountWide()
                .id(subject -> name(shape, subject.inputs(), subject.provider().scope()))
                .replaceOn("project");
        return shape.contains("{project}") ? model.with(Gcp::inAProject) : model;
    }

    /** The type belongs to a project, though its name does not say which. */
    public static void inAProject(ResourceModelBuilder model) {
        model.admit(Gcp::isInAProject);
    }

    /** A type of Compute Engine: it has a name by its rules, and a link. */
    public static ResourceModelBuilder compute(String type, String called, String shape) {
        return resource(type, called, shape)
                .autoNamedInLowerCase("name", 63)
                .computed(
                        "selfLink",
                        subject -> COMPUTE
                                + name(
                                        shape,
                                        subject.inputs(),
                                        subject.provider().scope()))
                .computed("project", "{account}")
                .computed("creationTimestamp", subject -> "2026-11-21T00:00:00.000-07:00")
                .foundBy("selfLink")
                .replaceOn("name")
                .rule("name", rfc1035(1, 63));
    }

    /** The type stands in a region, by default its provider's. */
    public static void regional(ResourceModelBuilder model) {
        model.computed("region", "{region}")
                .replaceOn("region")
                .means("region", Gcp::last)
                .rule("region", GcpRegions.region())
                .admit(subject -> {
                    if (!subject.inputs().has("region") && subject.region().isEmpty()) {
                        throw Refusal.invalid(
                                "",
                                "Cannot determine region: set in this resource, or set provider-level 'region' or"
                                        + " 'zone'.");
                    }
                });
    }

    /** Names as Compute Engine takes them: https://cloud.google.com/compute/docs/naming-resources. */
    public static Rules.ValueRule[] rfc1035(int least, int most) {
        return new Rules.ValueRule[] {
            Rules.length(least, most),
            Rules.matches(
                    "[a-z]([-a-z0-9]*[a-z0-9])?",
                    "lower-case letters, digits and dashes, beginning with a letter and not ending with a dash")
        };
    }

    private static void isInAProject(Subject subject) {
        if (subject.scope().account().isEmpty() && !subject.inputs().has("project")) {
            throw Refusal.invalid("", "project: required field is not set");
        }
    }

    /** The name that these inputs make for a provider that works there. */
    public static String name(String shape, Properties inputs, Scope scope) {
        Matcher matcher = PLACE.matcher(shape);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), inputs, scope)));
    }

    private static String value(String place, Properties inputs, Scope scope) {
        return last(inputs.text(place).orElseGet(() -> switch (place) {
            case "project" -> scope.account();
            case "region", "location" -> scope.region();
            default -> "";
        }));
    }

    /** The number that Google Cloud gave a project. */
    public static String projectNumber(String project) {
        return new Seed(project).digits(12);
    }

    /** The last part of a name or link. */
    public static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** A resource of this type, which may be given by link, by name, or in short by the place {@code {value}} of its shape. */
    public static Reference to(String type, String shape) {
        return Reference.to(type)
                .anywhere()
                .completedBy((value, inputs, scope) -> whole(value, shape, inputs, scope))
                .missing("notFound", "The resource '{value}' was not found");
    }

    private static String whole(String value, String shape, Properties inputs, Scope scope) {
        int at = value.indexOf("projects/");
        return at >= 0 ? value.substring(at) : name(shape, inputs.with("value", value), scope);
    }

    /** While it stands, what it names cannot go. */
    public static Reference use(String type, String shape) {
        return to(type, shape)
                .blocksDeletion(
                        "resourceInUseByAnotherResource",
                        "The resource '{target}' is already being used by '{referrer}'");
    }

    /** https://cloud.google.com/resource-manager/docs/labels-overview#requirements. */
    private static void labels(Properties inputs, Findings findings) {
        Map<String, Object> labels = inputs.object("labels").asMap();
        if (labels.size() > MOST_LABELS) {
            findings.add(
                    "labels", "'labels' holds " + labels.size() + " labels, a resource takes at most " + MOST_LABELS);
        }
        labels.forEach((key, value) -> {
            boolean fits = LABEL.matcher(key).matches()
                    && (!(value instanceof String text)
                            || LABEL_VALUE.matcher(text).matches());
            if (!fits) {
                findings.add(
                        "labels",
                        "the label " + key + "=" + value
                                + " must be lower-case letters, digits, underscores and dashes, at"
                                + " most 63, and its key begin with a letter");
            }
        });
    }
}
