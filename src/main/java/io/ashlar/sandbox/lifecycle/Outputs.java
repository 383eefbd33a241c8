package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudPackage.Foresight;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what a resource has: its inputs, what its model works out, what its cloud adds, and what its SDK promises. */
final class Outputs {
    /** What the provider for Azure takes over from before: https://github.com/pulumi/pulumi-azure-native. */
    private static final List<String> STABLE = List.of("name", "location");

    private final Schemas schemas;
    private final Models models;

    Outputs(Schemas schemas, Models models) {
        this.schemas = schemas;
        this.models = models;
    }

    /** What exists after a write. */
    Properties written(Subject subject, Optional<CloudResource> existing) {
        Properties outputs = subject.outputs().with(common(subject)).without(Checking.DEFAULTS);
        return schemas.resource(subject.type())
                .map(schema -> OutputShapes.complete(
                        schema.outputs(),
                        existing.map(old -> kept(schema, old.outputs(), outputs))
                                .orElse(outputs),
                        subject))
                .orElse(outputs);
    }

    /** What a preview of a creation can know. */
    Properties ofCreation(Subject subject) {
        if (foresight(subject) == Foresight.INPUTS_ALONE) {
            return echoed(subject);
        }
        Properties known = known(subject);
        Set<String> computed = new TreeSet<>(models.of(subject.type()).computed());
        if (foresight(subject) == Foresight.WHAT_IS_GIVEN) {
            computed.removeAll(known.asMap().keySet());
        }
        return schemas.resource(subject.type())
                .map(schema -> OutputShapes.unknown(schema.outputs(), known, computed))
                .orElse(known);
    }

    /** What a preview of a change can know. */
    Properties ofUpdate(Subject subject, Properties before) {
        if (foresight(subject) == Foresight.INPUTS_ALONE) {
            return echoed(subject).with(only(STABLE, before));
        }
        Properties known = known(subject);
        Properties foreseen = schemas.resource(subject.type())
                .map(schema -> kept(schema, before, known))
                .orElse(known);
        Map<String, Object> unforeseen = new HashMap<>();
        models.of(subject.type()).unforeseen(changed(subject)).forEach(name -> unforeseen.put(name, Unknown.VALUE));
        return foreseen.with(Properties.of(unforeseen));
    }

    private static Properties only(List<String> names, Properties all) {
        Map<String, Object> some = new HashMap<>(all.asMap());
        some.keySet().retainAll(names);
        return Properties.of(some);
    }

    /** The names of the inputs that are not what they were. */
    private static Set<String> changed(Subject subject) {
        Map<String, Object> after = subject.inputs().asMap();
        Map<String, Object> before =
                subject.existing().map(existing -> existing.inputs().asMap()).orElse(after);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    private Foresight foresight(Subject subject) {
        return models.cloud(TypeToken.of(subject.type()).packageName())
                .map(CloudPackage::foresight)
                .orElse(Foresight.WHAT_WAS);
    }

    private Properties echoed(Subject subject) {
        return schemas.resource(subject.type())
                .map(schema -> OutputShapes.echoed(schema.outputs(), subject.inputs()))
                .orElseGet(subject::inputs);
    }

    private Properties known(Subject subject) {
        return subject.inputs()
                .with(models.of(subject.type()).defaults(subject))
                .with(common(subject));
    }

    /** What was computed once and is not an input stays as it was. */
    private static Properties kept(ResourceSchema schema, Properties before, Properties now) {
        Properties kept = now;
        for (var entry : before.asMap().entrySet()) {
            boolean given = schema.inputs().properties().containsKey(entry.getKey());
            if (!given && !now.asMap().containsKey(entry.getKey())) {
                kept = kept.with(entry.getKey(), entry.getValue());
            }
        }
        return kept;
    }

    private Properties common(Subject subject) {
        return schemas.resource(subject.type())
                .flatMap(schema -> models.cloud(TypeToken.of(subject.type()).packageName())
                        .map(cloud -> cloud.commonOutputs(subject, schema.outputs())))
                .orElse(Properties.NONE);
    }
}
