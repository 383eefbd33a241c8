package io.ashlar.registry;

import com.pulumi.core.Output;
import java.util.Map;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface ContainerRegistryHandles {

    /** Where to push and pull, by repository key. */
    Map<String, Output<String>> repositoryUrls();

    /** Full names, by repository key. */
    Map<String, Output<String>> repositoryArns();
}
