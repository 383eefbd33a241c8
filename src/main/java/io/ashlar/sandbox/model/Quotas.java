package io.ashlar.sandbox.model;

import org.jspecify.annotations.Nullable;

/** How many there can be. */
final class Quotas {
    private Quotas() {}

    static void ofType(Subject subject, int most, String code, String words) {
        if (subject.isNew() && subject.cloud().count(subject.provider().scope(), subject.type()) >= most) {
            throw Refusal.quota(code, words);
        }
    }

    static void ofTarget(
            Subject subject, String path, @Nullable Reference reference, int most, String code, String words) {
        if (reference == null || !subject.isNew()) {
            return;
        }
        subject.text(path)
                .flatMap(value ->
                        reference.resolve(subject.cloud(), subject.provider().scope(), subject.inputs(), value))
                .filter(target -> subject.referrers(target, subject.type()).size() >= most)
                .ifPresent(target -> {
                    throw Refusal.quota(code, words.replace("{target}", target.id()));
                });
    }
}
