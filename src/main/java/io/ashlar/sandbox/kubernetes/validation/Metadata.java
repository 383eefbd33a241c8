package io.ashlar.sandbox.kubernetes.validation;

import java.util.Map;
import java.util.Set;

/**
 * Names, labels, annotations, owners and finalizers.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/v0.33.0/pkg/api/validation/objectmeta.go">the rules</a>
 */
final class Metadata {
    private static final int LARGEST_ANNOTATIONS = 256 * 1024;
    private static final Set<String> STANDARD_FINALIZERS = Set.of("kubernetes", "orphan", "foregroundDeletion");

    private Metadata() {}

    /** The metadata of an object whose name must have this format. */
    static void check(Field metadata, Formats.Format name, FieldErrors errors) {
        errors.format(metadata.child("name"), name);
        errors.format(metadata.child("namespace"), Formats.LABEL_NAME);
        labelsAndAnnotations(metadata, metadata.path(), errors);
        owners(metadata.child("ownerReferences"), errors);
        finalizers(metadata.child("finalizers"), errors);
    }

    private static void finalizers(Field finalizers, FieldErrors errors) {
        for (Field item : finalizers.items()) {
            item.text().ifPresent(finalizer -> {
                errors.invalid(finalizers, finalizer, Formats.QUALIFIED_NAME.complaints(finalizer));
                if (!finalizer.contains("/") && !STANDARD_FINALIZERS.contains(finalizer)) {
                    errors.invalid(
                            item, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
                }
            });
        }
    }

    /** Labels and annotations, reported under the path that the API server uses for templates. */
    static void labelsAndAnnotations(Field metadata, String path, FieldErrors errors) {
        Selectors.labels(metadata.child("labels").called(path + ".labels"), errors);
        Field annotations = metadata.child("annotations").called(path + ".annotations");
        long size = 0;
        for (Map.Entry<String, Field> annotation : annotations.entries().entrySet()) {
            String key = annotation.getKey();
            errors.invalid(annotations, key, Formats.ANNOTATION_KEY.complaints(key));
            size += key.length() + annotation.getValue().text().orElse("").length();
        }
        if (size > LARGEST_ANNOTATIONS) {
            errors.tooLong(annotations, LARGEST_ANNOTATIONS);
        }
    }

    private static void owners(Field owners, FieldErrors errors) {
        for (Field owner : owners.items()) {
            notEmpty(owner.child("apiVersion"), "version must not be empty", errors);
            notEmpty(owner.child("kind"), "kind must not be empty", errors);
            notEmpty(owner.child("name"), "name must not be empty", errors);
            notEmpty(owner.child("uid"), "uid must not be empty", errors);
        }
    }

    private static void notEmpty(Field field, String words, FieldErrors errors) {
        if (field.isEmpty()) {
            errors.invalid(field, "", words);
        }
    }
}
