package io.ashlar.registry;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;
import io.ashlar.registry.plan.ContainerRegistryPlanner;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Repositories for container images: tags that never move, a scan of each image as it comes, encryption with the
 * environment's key, clean-up by rule.
 *
 * <p>Stateful: protected in production, where images are never deleted with it. About $0.10 per GB and month
 * (https://aws.amazon.com/ecr/pricing/).
 */
public final class ContainerRegistry extends ComponentResource implements ContainerRegistryRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:registry:ContainerRegistry";

    private final String name;
    private final ContainerRegistryPlan plan;
    private final ContainerRegistryHandles handles;

    /**
     * Registers the repositories.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public ContainerRegistry(String name, ContainerRegistryArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.name = name;
        this.plan = ContainerRegistryPlanner.plan(name, args.spec());
        this.handles = args.driver().provision(plan, args, this);
        registerOutputs(Map.of("repositoryUrls", Outputs.mapOf(handles.repositoryUrls())));
    }

    /** Repositories that this program did not make. */
    public static ContainerRegistryRef fromExisting(ExistingContainerRegistry existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends ContainerRegistryHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public SortedSet<String> repositories() {
        return Collections.unmodifiableSortedSet(
                plan.repositories().stream().map(RepositoryPlan::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Output<String> repositoryUrl(String repository) {
        return Repositories.named(name, repository, handles.repositoryUrls());
    }

    @Override
    public Output<String> repositoryArn(String repository) {
        return Repositories.named(name, repository, handles.repositoryArns());
    }
}
