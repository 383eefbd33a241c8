package io.ashlar.kubernetes;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Taint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link NodePool} as the engine, and so every policy, sees it among the cluster's inputs. */
public final class NodePoolArgs extends ResourceArgs {
    @Import(name = "name", required = true)
    private final String name;

    @Import(name = "instanceTypes", required = true)
    private final List<String> instanceTypes;

    @Import(name = "least", required = true)
    private final Integer least;

    @Import(name = "desired", required = true)
    private final Integer desired;

    @Import(name = "most", required = true)
    private final Integer most;

    @Import(name = "sizeOwner", required = true)
    private final String sizeOwner;

    @Import(name = "capacity", required = true)
    private final String capacity;

    @Import(name = "diskGib")
    private final @Nullable Integer diskGib;

    @Import(name = "labels")
    private final Map<String, String> labels;

    @Import(name = "taints")
    private final List<String> taints;

    /** The pools, sorted by name. */
    static List<NodePoolArgs> of(List<NodePool> pools) {
        return pools.stream()
                .sorted(Comparator.comparing(NodePool::name))
                .map(NodePoolArgs::new)
                .toList();
    }

    private NodePoolArgs(NodePool pool) {
        this.name = pool.name();
        this.instanceTypes = pool.instanceTypes();
        this.least = pool.least();
        this.desired = pool.begin();
        this.most = pool.most();
        this.sizeOwner = pool.owner().key();
        this.capacity = pool.capacity().key();
        this.diskGib = pool.diskGib().orElse(null);
        this.labels = pool.labels();
        this.taints = pool.taints().stream().map(NodePoolArgs::text).toList();
    }

    /** As kubectl writes it: {@code key=value:effect}. */
    private static String text(Taint taint) {
        return taint.key() + "=" + taint.value() + ":" + taint.effect().key();
    }
}
