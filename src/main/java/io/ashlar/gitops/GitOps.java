package io.ashlar.gitops;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.gitops.plan.GitOpsPlanner;
import io.ashlar.incluster.Installation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Argo CD with its projects and applications, and Argo Rollouts. */
public final class GitOps extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:gitops:GitOps";

    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public GitOps(String name, GitOpsArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                args.customized(GitOpsPlanner.plan(name, args.spec())),
                this,
                args.cluster().provider(),
                Map.of(),
                args.first());
        registerOutputs(Map.of("objects", installation.ready()));
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
