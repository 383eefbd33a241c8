package io.ashlar.sandbox.model;

import java.util.List;

/** A resource was written and stands, but does not become what it was to be, e.g. a Deployment whose pods cannot be made. */
public final class Unready extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CloudResource resource;
    private final transient List<String> reasons;

    /**
     * Reports it.
     *
     * @param resource as it stands
     * @param reasons what the provider says, the whole of it first
     */
    public Unready(CloudResource resource, List<String> reasons) {
        super(String.join("\n", reasons));
        this.resource = resource;
        this.reasons = List.copyOf(reasons);
    }

    /** The resource as it stands. */
    public CloudResource resource() {
        return resource;
    }

    /** What the provider says, the whole of it first. */
    public List<String> reasons() {
        return reasons;
    }
}
