package io.ashlar.identity;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * An identity that was made, as the pods that are to have it see it. Whoever makes the service account puts the annotations on
 * it, and whoever makes the pods puts the labels on them; what a cloud does not need is empty.
 *
 * @param identityId the cloud's name of the identity: a role's ARN on AWS, a client id on Azure, an e-mail address on Google
 *     Cloud; known only when the identity has its rights
 * @param annotations annotations of the service account; known only when the identity has its rights
 * @param podLabels labels of the pods
 * @param parts what must be there before the first pod starts, for {@code dependsOn}
 */
public record PodIdentity(
        Output<String> identityId,
        Output<Map<String, String>> annotations,
        Map<String, String> podLabels,
        List<Resource> parts) {

    public PodIdentity {
        podLabels = Map.copyOf(podLabels);
        parts = List.copyOf(parts);
    }
}
