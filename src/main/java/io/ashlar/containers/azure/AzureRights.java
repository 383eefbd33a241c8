package io.ashlar.containers.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.authorization.enums.PrincipalType;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.core.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * What an app's identity may do: read its own secrets, and pull its own image.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Built-in roles</a>
 */
final class AzureRights {
    private static final String READ_SECRETS = "4633458b-17de-408a-b874-0445c86b69e6";
    private static final String PULL_IMAGES = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

    private final AzureScope scope;
    private final ContainerServiceArgs args;
    private final Names names;
    private final CustomResourceOptions child;
    private final UserAssignedIdentity identity;

    AzureRights(
            AzureScope scope,
            ContainerServiceArgs args,
            Names names,
            CustomResourceOptions child,
            UserAssignedIdentity identity) {
        this.scope = scope;
        this.args = args;
        this.names = names;
        this.child = child;
        this.identity = identity;
    }

    /** All of them, to be waited for. */
    Resource[] grant() {
        List<Resource> rights = new ArrayList<>();
        args.secrets()
                .forEach((variable, secret) ->
                        rights.add(right(names.child("reads", variable), READ_SECRETS, secret.scopeId())));
        args.source()
                .ifPresent(source -> rights.add(right(
                        names.child("pulls"),
                        PULL_IMAGES,
                        source.registry().repositoryArn(source.repository()).applyValue(AzureRights::registry))));
        return rights.toArray(Resource[]::new);
    }

    /** Rights on images are given on the whole registry. */
    private static String registry(String id) {
        return id.replaceFirst("(/registries/[^/]+)/.*", "$1");
    }

    private RoleAssignment right(String name, String role, Output<String> on) {
        return new RoleAssignment(
                name,
                RoleAssignmentArgs.builder()
                        .principalId(identity.principalId())
                        .principalType(PrincipalType.ServicePrincipal)
                        .roleDefinitionId(scope.subscriptionId()
                                .applyValue(subscription -> "/subscriptions/" + subscription
                                        + "/providers/Microsoft.Authorization/roleDefinitions/" + role))
                        .scope(on)
                        .build(),
                child);
    }
}
