package io.ashlar.containers.plan;

import io.ashlar.containers.plan.ContainerServiceSpec.Part;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds everything that keeps a {@link ContainerServiceSpec} from being planned; codes SVC-001 to SVC-009. */
public final class ContainerServiceValidator {
    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    /** After the last slash, since a registry's port also follows a colon. */
    private static final Pattern TAG = Pattern.compile("(.+/)?[^/:@]+:(?!latest$)\\w[\\w.-]{0,127}");

    private static final Pattern PATH = Pattern.compile("/[^\\s?#]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?");

    /** https://learn.microsoft.com/azure/container-apps/scale-app: the least of what the three clouds take. */
    private static final int MOST_INSTANCES = 1_000;

    private ContainerServiceValidator() {}

    /**
     * Checks what was asked of the service of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, ContainerServiceSpec spec, ContainerOffering offering) {
        Problems problems = Problems.of("ContainerService", name);
        Names.check(name, problems);
        problems.require(
                spec.given().contains(Part.NETWORK),
                "SVC-001",
                "network",
                "missing",
                "a service stands in a network",
                "Give the environment's Network.");
        image(spec, problems);
        problems.require(
                spec.port() >= 1 && spec.port() <= 65_535,
                "SVC-004",
                "port",
                spec.port(),
                "a port is 1 to 65535",
                "Give the port that the container listens on.");
        problems.require(
                PATH.matcher(spec.healthPath()).matches(),
                "SVC-005",
                "healthPath",
                "\"" + spec.healthPath() + "\"",
                "a path begins with a slash and has no spaces, query or fragment",
                "Give one such as /health.");
        variables(spec, problems);
        scaling(spec, offering, problems);
        OfferingCheck.check(name, spec, offering, problems);
        problems.throwIfAny();
    }

    private static void image(ContainerServiceSpec spec, Problems problems) {
        problems.require(
                spec.given().contains(Part.IMAGE),
                "SVC-002",
                "image",
                "missing",
                "a service runs an image",
                "Give its name with a tag or a digest.");
        spec.image()
                .ifPresent(image -> problems.require(
                        TAG.matcher(image).matches() || DIGEST.matcher(image).matches(),
                        "SVC-003",
                        "image",
                        "\"" + image + "\"",
                        "an image that may change under its name can be neither rolled back nor traced",
                        "Name a tag other than latest, or a digest."));
    }

    private static void variables(ContainerServiceSpec spec, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String variable : all(spec)) {
            problems.require(
                    VARIABLE.matcher(variable).matches() && !variable.equals("PORT"),
                    "SVC-006",
                    "environment",
                    "\"" + variable + "\"",
                    "a variable is letters, digits and underscores, begins with a letter, does not end with an"
                            + " underscore, and PORT is set by the service",
                    "Rename it.");
            problems.require(
                    seen.add(variable.toLowerCase(Locale.ROOT)),
                    "SVC-007",
                    "environment",
                    "\"" + variable + "\" twice",
                    "a variable is plain or a secret, and names differ by more than their case",
                    "Remove one of the two.");
        }
    }

    static List<String> all(ContainerServiceSpec spec) {
        return Stream.concat(spec.variables().stream(), spec.secrets().stream())
                .sorted()
                .toList();
    }

    private static void scaling(ContainerServiceSpec spec, ContainerOffering offering, Problems problems) {
        Scaling scaling = ContainerServicePlanner.scaling(spec, ContainerServiceDefaults.of(spec.profile()), offering);
        problems.require(
                scaling.least() >= 1 && scaling.least() <= scaling.most() && scaling.most() <= MOST_INSTANCES,
                "SVC-008",
                "instances",
                scaling.least() + " to " + scaling.most(),
                "it takes 1 ≤ least ≤ most ≤ " + MOST_INSTANCES,
                "Give bounds within that.");
        problems.require(
                scaling.cpuPercent() >= 10 && scaling.cpuPercent() <= 90,
                "SVC-009",
                "cpuTarget",
                scaling.cpuPercent() + " %",
                "instances are added above 10 to 90 % of processor use",
                "Give a percentage within that.");
    }
}
