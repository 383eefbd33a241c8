package io.ashlar.sandbox.web;

import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.view.EngineState;
import io.ashlar.sandbox.view.Inventory;
import java.util.List;

/**
 * What a sandbox holds at one moment.
 *
 * @param resources what exists in its clouds
 * @param stacks what the engine knows of them
 * @param runs what happened, the oldest first
 */
public record Contents(List<CloudResource> resources, List<EngineState> stacks, List<Run> runs) {
    /** Keeps what it is given. */
    public Contents {
        resources = List.copyOf(resources);
        stacks = List.copyOf(stacks);
        runs = List.copyOf(runs);
    }

    Inventory inventory() {
        return new Inventory(resources, stacks);
    }
}
