package io.ashlar.sandbox.kubernetes.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Volumes of pods, and where containers mount them.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">ValidateVolumes,
 *     ValidateVolumeMounts</a>
 */
final class Volumes {
    private static final List<String> SOURCES = List.of(
            "emptyDir",
            "hostPath",
            "gitRepo",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "secret",
            "nfs",
            "iscsi",
            "glusterfs",
            "persistentVolumeClaim",
            "rbd",
            "cinder",
            "cephfs",
            "quobyte",
            "downwardAPI",
            "fc",
            "flexVolume",
            "configMap",
            "azureFile",
            "flocker",
            "vsphereVolume",
            "azureDisk",
            "photonPersistentDisk",
            "portworxVolume",
            "scaleIO",
            "storageos",
            "projected",
            "csi",
            "ephemeral",
            "image");

    private static final String[] HOST_PATH_TYPES = {
        "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"
    };

    private Volumes() {}

    /** Checks the volumes of a pod and answers with the names of the right ones; empty when not all are known. */
    static Optional<Set<String>> check(Field spec, FieldErrors errors) {
        Set<String> names = new HashSet<>();
        boolean allKnown = !spec.child("volumes").isUnknown();
        for (Field volume : spec.child("volumes").items()) {
            allKnown &= !volume.child("name").isUnknown();
            FieldErrors own = new FieldErrors();
            source(volume, own);
            Field name = volume.child("name");
            if (own.demand(name)) {
                own.format(name, Formats.LABEL_NAME);
            }
            name.text().filter(names::contains).ifPresent(text -> own.duplicate(name, text));
            if (own.isEmpty()) {
                name.text().ifPresent(names::add);
            }
            errors.addAll(own);
        }
        return allKnown ? Optional.of(names) : Optional.empty();
    }

    private static void source(Field volume, FieldErrors errors) {
        if (volume.isUnknown()) {
            return;
        }
        List<Field> given =
                SOURCES.stream().map(volume::child).filter(Field::isGiven).toList();
        if (given.isEmpty()) {
            // The server makes it an emptyDir.
            return;
        }
        given.stream()
                .skip(1)
                .filter(Field::isKnown)
                .forEach(more -> errors.forbidden(more, "may not specify more than 1 volume type"));
        Field source = given.get(0);
        switch (source.path().substring(source.path().lastIndexOf('.') + 1)) {
            case "hostPath" -> {
                if (errors.demand(source.child("path"))) {
                    noStepsBack(source.child("path"), errors);
                    errors.oneOf(source.child("type"), HOST_PATH_TYPES);
                }
            }
            case "secret" -> keys(source, "secretName", errors);
            case "configMap" -> keys(source, "name", errors);
            case "persistentVolumeClaim" -> errors.demand(source.child("claimName"));
            case "nfs" -> {
                errors.demand(source.child("server"));
                if (errors.demand(source.child("path"))
                        && source.child("path")
                                .text()
                                .filter(path -> !path.startsWith("/"))
                                .isPresent()) {
                    errors.invalid(
                            source.child("path"), source.child("path").text().orElse(""), "must be an absolute path");
                }
            }
            case "csi" -> errors.demand(source.child("driver"));
            case "ephemeral" -> {
                Field template = source.child("volumeClaimTemplate");
                if (template.isAbsent()) {
                    errors.required(template);
                } else {
                    Storage.claim(template.child("spec"), errors);
                }
            }
            case "projected" -> projected(source, errors);
            case "downwardAPI" -> mode(source.child("defaultMode"), errors);
            default -> {
                // The rest are plug-ins that current clusters have removed; their schema is all that is checked.
            }
        }
    }

    private static void keys(Field source, String name, FieldErrors errors) {
        errors.demand(source.child(name));
        mode(source.child("defaultMode"), errors);
        items(source, errors);
    }

    private static void items(Field source, FieldErrors errors) {
        for (Field item : source.child("items").items()) {
            errors.demand(item.child("key"));
            Field path = item.child("path");
            errors.demand(path);
            relative(path, errors);
            path.text()
                    .filter(text -> text.startsWith("..") && !text.startsWith("../") && !text.equals(".."))
                    .ifPresent(text -> errors.invalid(path, text, "must not start with '..'"));
            mode(item.child("mode"), errors);
        }
    }

    private static void projected(Field source, FieldErrors errors) {
        mode(source.child("defaultMode"), errors);
        for (Field one : source.child("sources").items()) {
            List<Field> given =
                    List.of("secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle").stream()
                            .map(one::child)
                            .filter(Field::isGiven)
                            .toList();
            for (String named : List.of("secret", "configMap")) {
                if (one.child(named).isGiven()) {
                    errors.demand(one.child(named).child("name"));
                    items(one.child(named), errors);
                }
            }
            Field expiration = one.at("serviceAccountToken.expirationSeconds");
            expiration.number().ifPresent(seconds -> {
                if (seconds < 600) {
                    errors.invalid(expiration, seconds, "may not specify a duration less than 10 minutes");
                }
            });
            if (given.size() > 1) {
                errors.forbidden(one, "may not specify more than 1 volume type per source");
            }
        }
    }

    private static void mode(Field mode, FieldErrors errors) {
        mode.number().ifPresent(number -> {
            if (number < 0 || number > 0777) {
                errors.invalid(mode, number, "must be a number between 0 and 0777 (octal), both inclusive");
            }
        });
    }

    static void relative(Field path, FieldErrors errors) {
        path.text()
                .filter(text -> text.startsWith("/"))
                .ifPresent(text -> errors.invalid(path, text, "must be a relative path"));
        noStepsBack(path, errors);
    }

    private static void noStepsBack(Field path, FieldErrors errors) {
        path.text()
                .filter(text -> Arrays.asList(text.split("/", -1)).contains(".."))
                .ifPresent(text -> errors.invalid(path, text, "must not contain '..'"));
    }

    /** The mounts of a container. */
    static void mounts(Field container, Optional<Set<String>> volumes, FieldErrors errors) {
        Field mounts = container.child("volumeMounts");
        Set<String> places = new HashSet<>();
        for (Field mount : mounts.items()) {
            Field name = mount.child("name");
            errors.demand(name);
            String named = name.text().orElse("");
            if (!name.isUnknown() && volumes.isPresent() && !volumes.get().contains(named)) {
                errors.notFound(name, named);
            }
            Field path = mount.child("mountPath");
            errors.demand(path);
            path.text()
                    .filter(text -> !places.add(text))
                    .ifPresent(text -> errors.invalid(path, text, "must be unique"));
            relative(mount.child("subPath").called(mounts.path() + ".subPath"), errors);
            relative(mount.child("subPathExpr").called(mounts.path() + ".subPathExpr"), errors);
            if (mount.child("subPath").isSet() && mount.child("subPathExpr").isSet()) {
                Field expression = mount.child("subPathExpr");
                errors.invalid(
                        expression, expression.text().orElse(""), "subPathExpr and subPath are mutually exclusive");
            }
            propagation(mount.child("mountPropagation").called(mounts.path() + ".mountPropagation"), container, errors);
        }
    }

    private static void propagation(Field propagation, Field container, FieldErrors errors) {
        errors.oneOf(propagation, "Bidirectional", "HostToContainer", "None");
        if (propagation.is("Bidirectional")
                && !container.at("securityContext.privileged").isTrue()) {
            errors.forbidden(propagation, "Bidirectional mount propagation is available only to privileged containers");
        }
    }
}
