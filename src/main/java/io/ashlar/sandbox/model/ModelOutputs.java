package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Works out what a model says a resource has. */
final class ModelOutputs {
    private ModelOutputs() {}

    static void create(ResourceModelBuilder declared, Subject subject) {
        // Ids are often made of outputs that have a default, and arns of ids.
        fillDefaults(declared, subject);
        subject.giveId(String.valueOf(declared.id.of(subject)));
        declared.outputs.stream()
                .filter(output -> output.moment() != ResourceModel.Moment.WHEN_ABSENT)
                .forEach(output -> set(subject, output));
    }

    static Properties defaults(ResourceModelBuilder declared, Subject subject) {
        fillDefaults(declared, subject);
        return subject.outputs();
    }

    private static void fillDefaults(ResourceModelBuilder declared, Subject subject) {
        declared.outputs.stream()
                .filter(output -> output.moment() == ResourceModel.Moment.WHEN_ABSENT)
                .forEach(output -> set(subject, output));
    }

    static void update(ResourceModelBuilder declared, Subject subject, Properties before) {
        for (ResourceModel.Output output : declared.outputs) {
            Optional<Object> kept = Optional.ofNullable(before.asMap().get(output.name()));
            if (output.moment() == ResourceModel.Moment.CREATION && kept.isPresent()) {
                if (subject.inputs().asMap().get(output.name()) == null) {
                    subject.output(output.name(), kept.get());
                }
            } else {
                set(subject, output);
            }
        }
    }

    private static void set(Subject subject, ResourceModel.Output output) {
        boolean given = subject.inputs().asMap().containsKey(output.name());
        if (given && output.moment() != ResourceModel.Moment.EVERY_WRITE) {
            return;
        }
        Object value = output.computation().of(subject);
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(present -> subject.output(output.name(), present));
        } else {
            subject.output(output.name(), value);
        }
    }

    static Set<String> computed(ResourceModelBuilder declared) {
        Set<String> names = new LinkedHashSet<>();
        declared.outputs.stream()
                .filter(output -> output.moment() != ResourceModel.Moment.WHEN_ABSENT)
                .forEach(output -> names.add(output.name()));
        return names;
    }
}
