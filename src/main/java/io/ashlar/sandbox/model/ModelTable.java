package io.ashlar.sandbox.model;

import java.util.List;

/** The models of one service, as a table that a reader can hold against the service's documentation. */
public interface ModelTable {
    /** The resource types. */
    List<ResourceModel> resources();

    /** The invokes. */
    default List<FunctionModel> functions() {
        return List.of();
    }
}
