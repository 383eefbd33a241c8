package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.kubernetes.validation.Formats;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Helm releases. The chart itself is not rendered: its name, place and version are checked, its values are kept. */
final class Releases {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    /** https://semver.org, and ranges as Helm takes them: https://helm.sh/docs/chart_best_practices/dependencies/ */
    private static final String VERSION = "[v^~<>=! ]*\\d+(\\.(\\d+|x|\\*)){0,2}([-+.][0-9A-Za-z.+-]+)?([ ,|].*)?";

    private Releases() {}

    static ResourceModel release() {
        return ResourceModel.of(RELEASE)
                .source("https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/")
                .source("https://helm.sh/docs/helm/helm_install/")
                .called("Helm release")
                .id(release ->
                        namespace(release.inputs()) + "/" + release.text("name").orElse(""))
                .autoNamed(new AutoName("name", "", 53, "-", false, 8))
                .replaceOn("name", "namespace")
                .defaultsTo("namespace", "default")
                .rule("name", Rules.length(1, 53), Releases::isAName)
                .rule("version", Rules.matches(VERSION, "a version like 1.2.3, or a range of versions"))
                .rule("timeout", Rules.between(0, Integer.MAX_VALUE))
                .check(Releases::chartCanBeFound)
                .refersTo("namespace", aNamespace())
                .admit(Releases::isTheOnlyOneOfItsName)
                .admit(Releases::landsInANamespace)
                .brings(Releases::createdNamespace)
                .derived("status", Releases::status)
                .build();
    }

    /** Not resolved to an error here: a release may make its namespace. */
    private static Reference aNamespace() {
        return Reference.to(KubernetesModels.NAMESPACE).except(".*");
    }

    private static Optional<String> isAName(Object name) {
        return Formats.SUBDOMAIN_NAME.complaints(String.valueOf(name)).stream().findFirst();
    }

    private static String namespace(Properties inputs) {
        return inputs.text("namespace").orElse("default");
    }

    private static void chartCanBeFound(Properties inputs, Findings findings) {
        String chart = inputs.text("chart").orElse("");
        Charts.known(chart).ifPresent(known -> {
            boolean isAddress = chart.startsWith("oci://");
            String published = known.repositories().get(0);
            if (!isAddress && !chart.contains("/") && !inputs.has("repositoryOpts.repo")) {
                findings.add(
                        "repositoryOpts",
                        "failed to download chart '" + chart + "': give 'repositoryOpts.repo', it is published at "
                                + published);
            }
            inputs.text("repositoryOpts.repo")
                    .or(() -> isAddress ? Optional.of(chart.substring(0, chart.lastIndexOf('/'))) : Optional.empty())
                    .map(repository -> repository.replaceFirst("/$", ""))
                    .filter(repository ->
                            isPublic(repository) && !known.repositories().contains(repository))
                    .ifPresent(repository -> findings.add(
                            isAddress ? "chart" : "repositoryOpts.repo",
                            "chart '" + chart + "' not found in " + repository + "; it is published at " + published));
            if (!inputs.object("values").hasUnknowns()) {
                values(chart, known, inputs.object("values"), findings);
            }
        });
    }

    /** A mirror inside a company may hold any chart; these hold their own. */
    private static boolean isPublic(String repository) {
        return repository.contains("github.io")
                || repository.contains("//charts.")
                || repository.contains("googleapis");
    }

    private static void values(String chart, Charts.Chart known, Properties values, Findings findings) {
        List<String> complaints = known.complaints(values);
        if (!complaints.isEmpty()) {
            findings.add(
                    "values",
                    "values don't meet the specifications of the schema(s) in the following chart(s):\n"
                            + chart.substring(chart.lastIndexOf('/') + 1) + ":\n" + String.join("\n", complaints)
                            + "\n");
        }
    }

    private static void isTheOnlyOneOfItsName(Subject release) {
        String id = namespace(release.inputs()) + "/" + release.text("name").orElse("");
        if (release.isNew() && release.find(RELEASE, id).isPresent()) {
            throw Refusal.conflict("", "cannot re-use a name that is still in use");
        }
    }

    private static void landsInANamespace(Subject release) {
        String namespace = namespace(release.inputs());
        boolean there = namespace.matches(KubernetesModels.INITIAL_NAMESPACES)
                || release.find(KubernetesModels.NAMESPACE, namespace).isPresent();
        if (!there && !release.inputs().isTrue("createNamespace")) {
            throw Refusal.notFound("", "create: failed to create: namespaces \"" + namespace + "\" not found");
        }
    }

    /** Helm leaves the namespace behind; the sandbox takes it along, because nothing else would ever remove it. */
    private static List<Companion> createdNamespace(Subject release) {
        String namespace = namespace(release.inputs());
        boolean missing = !namespace.matches(KubernetesModels.INITIAL_NAMESPACES)
                && release.find(KubernetesModels.NAMESPACE, namespace).isEmpty();
        return missing
                ? List.of(new Companion(
                        KubernetesModels.NAMESPACE,
                        namespace,
                        Properties.of(Map.of("metadata", Map.of("name", namespace)))))
                : List.of();
    }

    private static Object status(Subject release) {
        long before = release.existing()
                .map(CloudResource::outputs)
                .map(outputs -> outputs.number("status.revision").orElse(0))
                .orElse(0L);
        return Map.of(
                "name", release.text("name").orElse(""),
                "namespace", namespace(release.inputs()),
                "chart", release.text("chart").orElse(""),
                "version", release.text("version").orElse(""),
                "revision", (int) (before + 1),
                "status", "deployed");
    }
}
