package io.ashlar.policies.security.preview;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import java.util.List;
import java.util.Set;

/** Tells outputs that the program gave from those that are the cloud's to fill in. */
public final class Outputs {
    private Outputs() {}

    /** Whether a property is unknown and comes from nothing: the program left it to the cloud. */
    public static boolean isLeftToCloud(Resource resource, String property) {
        return resource.properties().isUnknown(property)
                && resource.propertyDependencies()
                        .getOrDefault(property, Set.of())
                        .isEmpty();
    }

    /** The blocks that the program gave; none where it left them to the cloud. */
    public static List<PropertyMap> blocks(Resource resource, String property) {
        return isLeftToCloud(resource, property)
                ? List.of()
                : resource.properties().blocks(property);
    }
}
