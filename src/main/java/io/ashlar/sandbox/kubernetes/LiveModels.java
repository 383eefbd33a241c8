package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Models that know nothing by themselves: a real API server judges, completes and keeps the objects. */
final class LiveModels {
    /** What a server writes into objects, of the fields that the SDK exports. */
    private static final List<String> WRITTEN = List.of("metadata", "spec", "status");

    private final ApiServer server;

    /** What the server answered, until the outputs of the object are put together. */
    private final Map<Subject, Properties> answers = new WeakHashMap<>();

    LiveModels(ApiServer server) {
        this.server = server;
    }

    ResourceModel of(TypeToken type) {
        ResourceModelBuilder model = KubernetesModels.bare(type)
                .seenAs(this::seen)
                .foretold(object -> foretell(object, type))
                .admit(object -> ask(object, Run.REAL))
                .beforeDeletion(object -> server.delete(object.inputs()));
        for (String name : WRITTEN) {
            model.derived(name, object -> answer(object).map(live -> live.get(name)));
        }
        return model.build();
    }

    private Optional<CloudResource> seen(CloudResource kept) {
        return server.find(kept.inputs()).map(live -> {
            Properties outputs = kept.outputs();
            for (var entry : live.asMap().entrySet()) {
                String name = entry.getKey();
                outputs = WRITTEN.contains(name) || outputs.has(name) ? outputs.with(name, entry.getValue()) : outputs;
            }
            return new CloudResource(
                    kept.key(), kept.urn(), Drift.of(kept.inputs(), kept.outputs(), live), outputs, kept.owner());
        });
    }

    private synchronized Optional<Map<String, Object>> answer(Subject object) {
        return Optional.ofNullable(answers.get(object)).map(Properties::asMap);
    }

    private synchronized void ask(Subject object, Run run) {
        Properties live;
        try {
            live = object.isNew() ? server.create(object.inputs(), run) : server.update(object.inputs(), run);
        } catch (Refusal no) {
            throw object.isNew() && run == Run.REAL
                    ? Refusal.of(
                            no.kind(),
                            "",
                            "resource \"" + object.urn()
                                    + "\" was not successfully created by the Kubernetes API server: "
                                    + no.explanation())
                    : no;
        }
        answers.put(object, live);
    }

    /**
     * A dry run, where everything is known. What may come to be before the object does is no reason to stop, as for the
     * provider: its namespace, its kind, the right to make it.
     */
    private void foretell(Subject object, TypeToken type) {
        if (object.inputs().hasUnknowns()) {
            return;
        }
        try {
            ask(object, Run.DRY);
        } catch (Refusal no) {
            boolean comesLater = no.kind() == Refusal.Kind.NOT_FOUND || no.kind() == Refusal.Kind.CONFLICT;
            boolean isForbidden = no.explanation().contains(" is forbidden: ");
            if (!comesLater && !isForbidden) {
                throw Refusal.of(no.kind(), "", type.name() + ": " + no.explanation());
            }
        }
    }
}
