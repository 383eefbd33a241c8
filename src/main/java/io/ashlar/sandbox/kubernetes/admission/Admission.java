package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.Quantity;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a namespace lets in. */
public final class Admission {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String LIMIT_RANGE = "kubernetes:core/v1:LimitRange";
    private static final String QUOTA = "kubernetes:core/v1:ResourceQuota";
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

    private final Subject object;
    private final String kind;
    private final String resource;
    private final String namespace;

    /**
     * Looks at an object that comes to its namespace.
     *
     * @param resource what the server calls such objects, e.g. {@code deployments.apps}
     */
    public Admission(Subject object, String resource) {
        this.object = object;
        this.kind = TypeToken.of(object.type()).name();
        this.resource = resource;
        this.namespace = object.text("metadata.namespace").orElse("default");
    }

    /** Refuses an object that may not be: by its number, its size, or because it is a pod of the wrong kind. */
    public void admit() {
        Optional<PodShape> pod = kind.equals("Pod") ? PodShape.of(kind, object.inputs()) : Optional.empty();
        if (pod.isPresent() && object.isNew()) {
            refusal(pod.get(), Map.of()).ifPresent(this::forbid);
        } else if (pod.isEmpty()) {
            Field itself = Field.of(object.inputs());
            if (kind.equals("PersistentVolumeClaim") && object.isNew()) {
                List<String> sizes = LimitRanges.complaints(itself, inNamespace(LIMIT_RANGE));
                joined(sizes).ifPresent(this::forbid);
            }
            ofObject(itself).ifPresent(this::forbid);
        }
    }

    private void forbid(String why) {
        String name = object.text("metadata.name").orElse("");
        throw Refusal.invalid("", resource + " \"" + name + "\" is forbidden: " + why);
    }

    /** The spec of a pod as it stands: with what the namespace's LimitRanges fill in. */
    public Map<String, Object> completedSpec() {
        Map<String, Object> spec =
                new LinkedHashMap<>(object.inputs().object("spec").asMap());
        List<Field> ranges = inNamespace(LIMIT_RANGE);
        if (!ranges.isEmpty()) {
            Containers filled = LimitRanges.defaulted(
                    Containers.of(Field.of(object.inputs()).child("spec")), ranges);
            complete(spec, "containers", filled.main());
            complete(spec, "initContainers", filled.init());
        }
        return spec;
    }

    private static void complete(Map<String, Object> spec, String list, List<Containers.Container> filled) {
        List<Properties> given = Properties.of(spec).objects(list);
        if (given.size() == filled.size() && !given.isEmpty()) {
            List<Object> completed = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                completed.add(given.get(i)
                        .withNested("resources.limits", written(filled.get(i).limits()))
                        .withNested("resources.requests", written(filled.get(i).requests()))
                        .asMap());
            }
            spec.put(list, completed);
        }
    }

    private static Map<String, Object> written(Map<String, Quantity> amounts) {
        Map<String, Object> written = new TreeMap<>();
        amounts.forEach((name, amount) -> written.put(name, amount.toString()));
        return written;
    }

    /** What the provider says of a workload that stands, and whose pods cannot be made; nothing when they can. */
    public List<String> unready() {
        Optional<PodShape> pods = kind.equals("Pod") ? Optional.empty() : PodShape.of(kind, object.inputs());
        if (pods.isEmpty() || pods.get().count() == 0) {
            return List.of();
        }
        Containers one = LimitRanges.defaulted(Containers.of(pods.get().spec()), inNamespace(LIMIT_RANGE));
        Map<String, Quantity> others = new TreeMap<>();
        Quotas.usage(one)
                .forEach((name, amount) ->
                        others.put(name, amount.times(pods.get().count() - 1)));
        return refusal(pods.get(), others)
                .map(why -> Waiting.inVain(object, kind, pods.get().count(), why))
                .orElse(List.of());
    }

    /** What is said of one pod, when others of its workload use this much already. */
    private Optional<String> refusal(PodShape pod, Map<String, Quantity> others) {
        List<Field> ranges = inNamespace(LIMIT_RANGE);
        Containers containers = LimitRanges.defaulted(Containers.of(pod.spec()), ranges);
        return joined(LimitRanges.complaints(containers, ranges))
                .or(() -> security(pod))
                .or(() -> ofPod(pod, containers, others));
    }

    private static Optional<String> joined(List<String> complaints) {
        if (complaints.isEmpty()) {
            return Optional.empty();
        }
        List<String> each = complaints.stream().distinct().toList();
        return Optional.of(each.size() == 1 ? each.get(0) : "[" + String.join(", ", each) + "]");
    }

    private Optional<String> security(PodShape pod) {
        Field labels = object.find(NAMESPACE, namespace)
                .map(found -> Field.of(found.outputs()).at("metadata.labels"))
                .orElse(Field.of(Properties.NONE));
        String level = labels.child(ENFORCE).text().orElse("privileged");
        String version = labels.child(ENFORCE + "-version").text().orElse("latest");
        return PodSecurity.complaint(level, pod.spec())
                .map(what -> "violates PodSecurity \"" + level + ":" + version + "\": " + what);
    }

    private Optional<String> ofPod(PodShape pod, Containers containers, Map<String, Quantity> others) {
        for (Field quota : inNamespace(QUOTA)) {
            if (Quotas.takesIn(quota, pod.spec(), containers)) {
                Map<String, Quantity> used = usedByPods(quota);
                others.forEach((name, amount) -> used.merge(name, amount, Quantity::plus));
                Optional<String> complaint = Quotas.unasked(quota, containers)
                        .or(() -> Quotas.exceeded(quota, Quotas.usage(containers), used));
                if (complaint.isPresent()) {
                    return complaint;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofObject(Field itself) {
        Map<String, Quantity> asked = Quotas.usage(resource, itself);
        return inNamespace(QUOTA).stream()
                .filter(Quotas::isUnscoped)
                .flatMap(quota -> Quotas.exceeded(quota, asked, usedByOthers()).stream())
                .findFirst();
    }

    private Map<String, Quantity> usedByOthers() {
        Map<String, Quantity> used = new TreeMap<>();
        for (CloudResource other : neighbours()) {
            if (other.type().equals(object.type())) {
                Quotas.usage(resource, Field.of(other.inputs()))
                        .forEach((name, amount) -> used.merge(name, amount, Quantity::plus));
            }
        }
        return used;
    }

    private Map<String, Quantity> usedByPods(Field quota) {
        List<Field> ranges = inNamespace(LIMIT_RANGE);
        Map<String, Quantity> used = new TreeMap<>();
        for (CloudResource other : neighbours()) {
            PodShape.of(TypeToken.of(other.type()).name(), other.inputs()).ifPresent(pods -> {
                Containers containers = LimitRanges.defaulted(Containers.of(pods.spec()), ranges);
                if (Quotas.takesIn(quota, pods.spec(), containers)) {
                    Quotas.usage(containers)
                            .forEach((name, amount) -> used.merge(name, amount.times(pods.count()), Quantity::plus));
                }
            });
        }
        return used;
    }

    private List<Field> inNamespace(String type) {
        return object.all(type).stream()
                .filter(this::isNeighbour)
                .map(found -> Field.of(found.inputs()))
                .toList();
    }

    /** Everything else in the namespace. Asked for only where a quota stands. */
    private List<CloudResource> neighbours() {
        List<CloudResource> all = new ArrayList<>(object.find(NAMESPACE, namespace)
                .map(found -> object.cloud().referrers(found).stream()
                        .map(CloudView.Referrer::resource)
                        .toList())
                .orElseGet(() -> object.cloud().allIn(object.provider().scope())));
        all.removeIf(other -> !isNeighbour(other) || other.urn().equals(object.urn()));
        return all;
    }

    private boolean isNeighbour(CloudResource other) {
        return other.inputs().text("metadata.namespace").orElse("default").equals(namespace);
    }
}
