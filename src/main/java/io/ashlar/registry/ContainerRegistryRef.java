package io.ashlar.registry;

import com.pulumi.core.Output;
import java.util.SortedSet;

/** Image repositories as other capabilities see them. */
public interface ContainerRegistryRef {

    /** The repositories' keys, sorted. */
    SortedSet<String> repositories();

    /**
     * Where to push and pull, without a tag: {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com/images/api} on AWS.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such repository
     */
    Output<String> repositoryUrl(String repository);

    /**
     * The cloud's full name of a repository, for permissions: an ARN on AWS, the registry's resource id on Azure, the name of
     * the repository that holds all images on Google Cloud.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such repository
     */
    Output<String> repositoryArn(String repository);
}
