package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims, volumes and storage classes.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     ValidatePersistentVolumeClaimSpec, ValidatePersistentVolumeSpec</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/storage/validation/validation.go">
 *     ValidateStorageClass</a>
 */
final class Storage {
    private static final String[] ACCESS_MODES = {"ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"};

    /** maxProvisionerParameterSize and maxProvisionerParameterLen */
    private static final int LARGEST_PARAMETERS = 256 * 1024;

    private static final int MOST_PARAMETERS = 512;

    private static final List<String> VOLUME_SOURCES = List.of(
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            "csi",
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "glusterfs",
            "hostPath",
            "iscsi",
            "local",
            "nfs",
            "photonPersistentDisk",
            "portworxVolume",
            "quobyte",
            "rbd",
            "scaleIO",
            "storageos",
            "vsphereVolume");

    private Storage() {}

    /** The wish for a volume, in a claim of its own or in a template for claims. */
    static void claim(Field spec, FieldErrors errors) {
        if (spec.isUnknown()) {
            return;
        }
        Field modes = spec.child("accessModes");
        if (modes.isEmpty()) {
            errors.required(modes, "at least 1 access mode is required");
        }
        Selectors.check(spec.child("selector"), errors);
        accessModes(modes, errors);
        Field size = spec.child("resources").key("storage");
        Field request = spec.at("resources.requests").key("storage").called(size.path());
        if (request.isAbsent()) {
            errors.required(size);
        }
        Resources.quantity(request, errors).ifPresent(quantity -> {
            if (quantity.sign() <= 0) {
                errors.invalid(size, quantity.toString(), "must be greater than zero");
            }
        });
        errors.format(spec.child("storageClassName"), Formats.SUBDOMAIN_NAME);
        errors.oneOf(spec.child("volumeMode"), "Block", "Filesystem");
        Field source = spec.child("dataSource");
        if (source.isGiven() && !source.isUnknown()) {
            errors.demand(source.child("name"));
            errors.demand(source.child("kind"));
            String kind = source.child("kind").text().orElse("");
            if (source.child("apiGroup").isEmpty() && !kind.equals("PersistentVolumeClaim")) {
                errors.invalid(source, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
            }
        }
    }

    private static void accessModes(Field modes, FieldErrors errors) {
        List<String> given = modes.textItems();
        for (String mode : given) {
            if (!List.of(ACCESS_MODES).contains(mode)) {
                errors.unsupported(modes, mode, ACCESS_MODES);
            }
        }
        if (given.contains("ReadWriteOncePod")
                && given.stream()
                        .anyMatch(mode -> !mode.equals("ReadWriteOncePod")
                                && List.of(ACCESS_MODES).contains(mode))) {
            errors.forbidden(modes, "may not use ReadWriteOncePod with other access modes");
        }
    }

    static void claim(Field object, Field before, FieldErrors errors) {
        Field spec = object.child("spec");
        Field old = before.child("spec");
        Field size = spec.at("resources.requests").key("storage");
        Field oldSize = old.at("resources.requests").key("storage");
        if (size.quantity().isPresent()
                && oldSize.quantity().isPresent()
                && size.quantity().get().compareTo(oldSize.quantity().get()) < 0) {
            errors.forbidden(
                    size.called("spec.resources.requests.storage"), "field can not be less than status.capacity");
        }
        if (spec.child("volumeMode").isGiven() || old.child("volumeMode").isGiven()) {
            errors.immutable(old.child("volumeMode"), spec.child("volumeMode").called("volumeMode"));
        }
    }

    static void volume(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field modes = spec.child("accessModes");
        errors.demand(modes);
        accessModes(modes, errors);
        Field capacity = spec.child("capacity");
        errors.demand(capacity);
        Set<String> given = capacity.entries().keySet();
        if (!capacity.isUnknown() && !given.equals(Set.of("storage"))) {
            errors.unsupportedObject(capacity, "storage");
        }
        capacity.entries()
                .forEach((name, amount) -> Resources.quantity(amount, errors).ifPresent(quantity -> {
                    if (quantity.sign() <= 0) {
                        errors.invalid(amount, quantity.toString(), "must be greater than zero");
                    }
                }));
        errors.oneOf(spec.child("persistentVolumeReclaimPolicy"), "Delete", "Recycle", "Retain");
        Field affinity = spec.at("nodeAffinity.required");
        if (affinity.isGiven()) {
            Scheduling.nodeTerms(affinity.child("nodeSelectorTerms"), errors);
        } else if (spec.child("local").isKnown()) {
            errors.required(spec.called("metadata.annotations"), "Local volume requires node affinity");
        }
        List<Field> sources =
                VOLUME_SOURCES.stream().map(spec::child).filter(Field::isGiven).toList();
        if (sources.isEmpty() && !spec.isUnknown()) {
            errors.required(spec, "must specify a volume type");
        }
        sources.stream()
                .skip(1)
                .filter(Field::isKnown)
                .forEach(more -> errors.forbidden(more, "may not specify more than 1 volume type"));
        if (spec.child("csi").isGiven()) {
            errors.demand(spec.at("csi.driver"));
            errors.demand(spec.at("csi.volumeHandle"));
        }
        if (spec.child("nfs").isGiven()) {
            errors.demand(spec.at("nfs.server"));
            errors.demand(spec.at("nfs.path"));
        }
        errors.format(spec.child("storageClassName"), Formats.SUBDOMAIN_NAME);
        errors.oneOf(spec.child("volumeMode"), "Block", "Filesystem");
    }

    static void storageClass(Field object, FieldErrors errors) {
        Field provisioner = object.child("provisioner");
        if (errors.demand(provisioner)) {
            provisioner
                    .text()
                    .ifPresent(text -> errors.invalid(
                            provisioner,
                            text.toLowerCase(java.util.Locale.ROOT),
                            Formats.ANNOTATION_KEY.complaints(text)));
        }
        Field parameters = object.child("parameters");
        if (parameters.entries().size() > MOST_PARAMETERS) {
            errors.tooLong(parameters, MOST_PARAMETERS);
        }
        long size = 0;
        for (Map.Entry<String, Field> parameter : parameters.entries().entrySet()) {
            if (parameter.getKey().isEmpty()) {
                errors.invalid(parameters, "", "field can not be empty.");
            }
            size += parameter.getKey().length()
                    + parameter.getValue().text().orElse("").length();
        }
        if (size > LARGEST_PARAMETERS) {
            errors.tooLong(parameters, LARGEST_PARAMETERS);
        }
        errors.oneOf(object.child("reclaimPolicy"), "Delete", "Retain");
        errors.oneOf(object.child("volumeBindingMode"), "Immediate", "WaitForFirstConsumer");
        for (Field topology : object.child("allowedTopologies").items()) {
            for (Field expression : topology.child("matchLabelExpressions").items()) {
                errors.demand(expression.child("values"));
                Selectors.key(expression.child("key"), errors);
            }
        }
    }

    static void storageClass(Field object, Field before, FieldErrors errors) {
        forbidChange(object, before, "parameters", "", errors);
        forbidChange(object, before, "provisioner", "", errors);
        forbidChange(object, before, "reclaimPolicy", "Delete", errors);
        Field mode = object.child("volumeBindingMode");
        String now = mode.nonEmptyText().orElse("Immediate");
        if (!mode.isUnknown()
                && !now.equals(before.child("volumeBindingMode").nonEmptyText().orElse("Immediate"))) {
            errors.invalid(mode, now, "field is immutable");
        }
    }

    private static void forbidChange(Field object, Field before, String name, String usual, FieldErrors errors) {
        Field now = object.child(name);
        Field old = before.child(name);
        boolean same = now.sameAs(old)
                || (now.isEmpty() && (old.isEmpty() || old.is(usual)))
                || (old.isEmpty() && now.is(usual));
        if (!now.hasUnknowns() && !same) {
            errors.forbidden(now, "updates to " + name + " are forbidden.");
        }
    }
}
