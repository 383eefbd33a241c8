package io.ashlar.secretstore;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * Who reads the secrets of a namespace.
 *
 * @param annotations of the namespace's service account; empty where the operator takes on a role
 * @param role that the operator takes on, on AWS; empty elsewhere
 * @param parts what must be there before the first secret is read
 */
public record NamespaceReader(
        Output<Map<String, String>> annotations, Output<String> role, List<? extends Resource> parts) {

    public NamespaceReader {
        parts = List.copyOf(parts);
    }
}
