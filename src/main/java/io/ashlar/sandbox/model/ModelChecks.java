package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.Optional;

/** Runs the rules of a model. */
final class ModelChecks {
    private static final int LONGEST_SHOWN = 200;

    private ModelChecks() {}

    static void check(ResourceModelBuilder declared, Properties inputs, Findings findings) {
        for (ResourceModel.PathRule rule : declared.rules) {
            boolean secret = declared.secrets.contains(rule.path());
            for (Properties.Located found : inputs.all(rule.path())) {
                if (found.value() != Unknown.VALUE) {
                    rule.rule()
                            .complaint(found.value())
                            .ifPresent(complaint -> findings.add(
                                    found.path(),
                                    "'" + found.path() + "'" + (secret ? " " : " is '" + shown(found.value()) + "': ")
                                            + complaint));
                }
            }
        }
        declared.inputRules.forEach(rule -> rule.check(inputs, findings));
    }

    /** A long value is shown by its beginning: a policy of twenty thousand characters would hide what is said of it. */
    private static Object shown(Object value) {
        if (value instanceof String text && text.length() > LONGEST_SHOWN) {
            return text.substring(0, LONGEST_SHOWN) + "…";
        }
        return value instanceof Double number && number == Math.rint(number) ? (Object) number.longValue() : value;
    }

    static void admit(ResourceModelBuilder declared, ResourceModel model, Subject subject) {
        declared.references.forEach((path, reference) -> exists(path, reference, subject));
        declared.uniques.forEach(unique -> isFree(unique, model, subject));
        declared.stateRules.forEach(rule -> rule.admit(subject));
    }

    private static void exists(String path, Reference reference, Subject subject) {
        Scope scope = subject.provider().scope();
        for (Properties.Located found : subject.inputs().all(path)) {
            if (found.value() instanceof String value
                    && !value.isEmpty()
                    && !reference.isExempt(value)
                    && reference
                            .resolve(subject.cloud(), scope, subject.inputs(), value)
                            .isEmpty()) {
                throw reference.missing(found.path(), value, scope);
            }
        }
    }

    private static void isFree(ResourceModel.Unique unique, ResourceModel model, Subject subject) {
        Optional<String> value = subject.text(unique.path());
        if (value.isEmpty()) {
            return;
        }
        Optional<CloudResource> holder = unique.worldwide()
                ? subject.cloud().findAnywhere(model.type(), unique.path(), value.get())
                : subject.findBy(model.type(), unique.path(), value.get());
        if (holder.isPresent() && !holder.get().id().equals(subject.id())) {
            throw Refusal.conflict(unique.code(), unique.words().replace("{value}", value.get()));
        }
    }
}
