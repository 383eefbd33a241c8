package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/** Puts together what a resource has: its inputs, what its model works out, what its cloud adds, and what its SDK promises. */
final class Outputs {
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
        Properties known = known(subject);
        return schemas.resource(subject.type())
                .map(schema -> OutputShapes.unknown(
                        schema.outputs(), known, models.of(subject.type()).computed()))
                .orElse(known);
    }

    /** What a preview of a change can know. */
    Properties ofUpdate(Subject subject, Properties before) {
        Properties known = known(subject);
        return schemas.resource(subject.type())
                .map(schema -> kept(schema, before, known))
                .orElse(known);
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
