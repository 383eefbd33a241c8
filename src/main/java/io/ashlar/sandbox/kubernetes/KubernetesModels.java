package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.kubernetes.admission.Admission;
import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.FieldErrors;
import io.ashlar.sandbox.kubernetes.validation.ListKeys;
import io.ashlar.sandbox.kubernetes.validation.ObjectRules;
import io.ashlar.sandbox.kubernetes.validation.StructuralSchema;
import io.ashlar.sandbox.kubernetes.validation.TypedPatch;
import io.ashlar.sandbox.kubernetes.validation.WireKeys;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for every Kubernetes object, and the tables of those kinds that have rules of their own. */
final class KubernetesModels {
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String DEFINITION = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    /** A new cluster has these: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/ */
    static final String INITIAL_NAMESPACES = "default|kube-system|kube-public|kube-node-lease";

    private KubernetesModels() {}

    static boolean isRelease(TypeToken type) {
        return type.toString().equals(RELEASE);
    }

    static ResourceModel of(TypeToken type) {
        if (isRelease(type)) {
            return Releases.release();
        }
        ResourceModelBuilder model = object(type);
        switch (type.name()) {
            case "Namespace" -> model.beforeDeletion(KubernetesModels::isNotOneOfTheFirst);
            case "Service" -> Services.declare(model);
            case "Pod" ->
                model.derived(
                        "spec",
                        pod -> pod.inputs().asMap().get("spec") == Unknown.VALUE
                                ? Unknown.VALUE
                                : admission(type, pod).completedSpec());
            case "CustomResourceDefinition" -> model.foundBy("spec.group");
            default -> {
                // Rules about the object alone are all there is.
            }
        }
        if (Kinds.isBuiltIn(type) && Kinds.isNamespaced(type)) {
            model.admit(object -> admission(type, object).admit())
                    .unready(object -> admission(type, object).unready());
        }
        if (!Kinds.isBuiltIn(type)) {
            model.admit(object -> isDefined(type, object));
        }
        return model.build();
    }

    private static Admission admission(TypeToken type, Subject object) {
        return new Admission(object, Kinds.resource(type));
    }

    /** What the provider does with any object: how it is named, and when it is made anew. */
    static ResourceModelBuilder bare(TypeToken type) {
        ResourceModelBuilder model = ResourceModel.of(type.toString())
                .source("https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/")
                .called(Kinds.resource(type))
                .id(KubernetesModels::id)
                .autoNamed(new AutoName("metadata.name", "", 253, "-", false, 8))
                .replaceOn(Replacements.of(type));
        if (type.toString().equals(NAMESPACE)) {
            model.takesAlongWhatRefersBy("metadata.namespace").takesAlongWhatRefersBy("namespace");
        } else if (Kinds.isNamespaced(type)) {
            // Only the link; whether the namespace is there is for others to say.
            model.refersTo("metadata.namespace", Reference.to(NAMESPACE).except(".*"));
        }
        return model;
    }

    private static ResourceModelBuilder object(TypeToken type) {
        ResourceModelBuilder model = bare(type)
                .check((inputs, findings) -> judge(type, inputs, findings))
                .admit(object -> mayBecome(type, object))
                .check((inputs, findings) -> {
                    if (Kinds.isRemoved(type)) {
                        findings.add(
                                "apiVersion",
                                "no matches for kind \"" + type.name() + "\" in version \"" + Kinds.apiVersion(type)
                                        + "\": current servers have removed it");
                    }
                })
                .derived("metadata", KubernetesModels::metadata);
        if (Kinds.isNamespaced(type)) {
            model.refersTo(
                    "metadata.namespace",
                    Reference.to(NAMESPACE).except(INITIAL_NAMESPACES).missing("", "namespaces \"{value}\" not found"));
        }
        return model;
    }

    /** An apply asks first whether it can tell the items of lists apart, and only then for the rules of the kind. */
    private static void judge(TypeToken type, Properties inputs, Findings findings) {
        List<ListKeys.Duplicate> duplicates = ListKeys.duplicates(type.name(), Field.of(inputs));
        if (duplicates.isEmpty()) {
            rules(type).check(Field.of(inputs)).addTo(findings, said(type, inputs));
        }
        duplicates.forEach(duplicate -> findings.add(duplicate.path(), notTyped(type, inputs, "") + duplicate.words()));
    }

    private static ObjectRules rules(TypeToken type) {
        return ObjectRules.of(Kinds.group(type), type.name());
    }

    /** {@code Deployment.apps "web"}, as the server names the object that it refuses. */
    private static String said(TypeToken type, Properties inputs) {
        String group = Kinds.group(type).equals("core") ? "" : "." + Kinds.group(type);
        return type.name() + group + " \"" + inputs.text("metadata.name").orElse("") + "\"";
    }

    private static void mayBecome(TypeToken type, Subject object) {
        object.existing().ifPresent(before -> {
            FieldErrors errors = rules(type).check(Field.of(object.inputs()), Field.of(before.inputs()));
            if (!errors.isEmpty()) {
                throw Refusal.invalid("", said(type, object.inputs()) + " is invalid: " + errors.joined());
            }
        });
    }

    private static Object id(Subject object) {
        String name = object.text("metadata.name").orElse("");
        return object.text("metadata.namespace")
                .map(namespace -> namespace + "/" + name)
                .orElse(name);
    }

    private static void isNotOneOfTheFirst(Subject namespace) {
        if (namespace.id().matches(INITIAL_NAMESPACES)) {
            throw Refusal.inUse(
                    "", "namespaces \"" + namespace.id() + "\" is forbidden: this namespace may not be deleted");
        }
    }

    private static Object metadata(Subject object) {
        if (object.inputs().asMap().get("metadata") == Unknown.VALUE) {
            return Unknown.VALUE;
        }
        Map<String, Object> metadata =
                new LinkedHashMap<>(object.inputs().object("metadata").asMap());
        Properties before = object.existing().map(CloudResource::outputs).orElse(Properties.NONE);
        String hex = object.hex("uid", 32);
        metadata.put(
                "uid",
                before.text("metadata.uid")
                        .orElse(hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                                + hex.substring(17, 20) + "-" + hex.substring(20)));
        metadata.put("creationTimestamp", "2026-01-01T00:00:00Z");
        long generation = before.number("metadata.generation").orElse(0) + 1;
        metadata.put("generation", generation);
        metadata.put("resourceVersion", String.valueOf(1000 + generation));
        return metadata;
    }

    private static void isDefined(TypeToken type, Subject object) {
        Optional<CloudResource> definition = object.all(DEFINITION).stream()
                .filter(candidate -> defines(candidate, type))
                .findFirst();
        boolean byChart = object.all(RELEASE).stream()
                .map(CloudResource::inputs)
                .anyMatch(release -> release.text("chart")
                        .flatMap(Charts::known)
                        .filter(chart -> chart.brings(Kinds.group(type), type.name(), release.object("values")))
                        .isPresent());
        if (definition.isEmpty() && !byChart) {
            throw Refusal.notFound(
                    "",
                    "no matches for kind \"" + type.name() + "\" in version \"" + Kinds.apiVersion(type)
                            + "\": install its CustomResourceDefinition, or the chart that brings it, first");
        }
        definition.ifPresent(known -> fits(type, object, known));
    }

    private static void fits(TypeToken type, Subject object, CloudResource definition) {
        definition.inputs().objects("spec.versions").stream()
                .filter(version -> version.text("name").equals(Optional.of(Kinds.version(type))))
                .map(version -> WireKeys.of(version.object("schema.openAPIV3Schema")))
                .findFirst()
                .ifPresent(schema -> {
                    List<String> complaints = TypedPatch.complaints(schema, Field.of(object.inputs()));
                    if (!complaints.isEmpty()) {
                        boolean isNamespaced =
                                definition.inputs().text("spec.scope").equals(Optional.of("Namespaced"));
                        throw Refusal.invalid(
                                "",
                                notTyped(type, object.inputs(), isNamespaced ? "default" : "")
                                        + TypedPatch.joined(complaints));
                    }
                    FieldErrors errors = StructuralSchema.check(schema, Field.of(object.inputs()));
                    if (!errors.isEmpty()) {
                        throw Refusal.invalid("", said(type, object.inputs()) + " is invalid: " + errors.joined());
                    }
                });
    }

    /** How an apply begins that cannot place every value. */
    private static String notTyped(TypeToken type, Properties inputs, String namespace) {
        String version = Kinds.group(type).equals("core") ? "/" + Kinds.version(type) : type.module();
        return "failed to create typed patch object ("
                + inputs.text("metadata.namespace").orElse(namespace) + "/"
                + inputs.text("metadata.name").orElse("") + "; " + version + ", Kind=" + type.name() + "): ";
    }

    private static boolean defines(CloudResource definition, TypeToken type) {
        Properties inputs = definition.inputs();
        List<Properties> versions = inputs.objects("spec.versions");
        return inputs.text("spec.group").equals(Optional.of(Kinds.group(type)))
                && inputs.text("spec.names.kind").equals(Optional.of(type.name()))
                && versions.stream()
                        .anyMatch(version -> version.text("name").equals(Optional.of(Kinds.version(type)))
                                && version.isTrue("served"));
    }
}
