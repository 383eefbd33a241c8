package io.ashlar.render.manifests;

import io.ashlar.render.Cluster;
import io.ashlar.render.Contents;
import io.ashlar.render.PlannedStack;
import java.util.List;

/** What the folder holds and what is left to do, for the people who take it over. */
final class ManifestReadme {
    private final ChartForm form;

    ManifestReadme(ChartForm form) {
        this.form = form;
    }

    String of(PlannedStack stack, List<Cluster> clusters) {
        StringBuilder text = new StringBuilder()
                .append("# Stack %s of %s, as manifests\n".formatted(stack.stack(), stack.project()))
                .append(
                        """
                        Written by `pulumiw render --format manifests`; render again rather than edit, and keep changes in an overlay beside this folder.

                        1. `kubectl apply -k .` applies the objects in their order.%s
                        2. The charts stand in `charts/`: %s.
                        3. Apply the objects again: those of kinds that a chart defines are refused before it is there. Argo CD tries again by itself.
                        """
                                .formatted(
                                        clusters.size() > 1 ? " Each cluster has a folder of its own." : "",
                                        form.explanation()));
        clusters.forEach(cluster -> text.append(Contents.of(cluster)));
        return text.toString();
    }
}
