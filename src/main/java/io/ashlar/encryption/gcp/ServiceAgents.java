package io.ashlar.encryption.gcp;

import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.gcp.logging.LoggingFunctions;
import com.pulumi.gcp.logging.inputs.GetProjectCmekSettingsArgs;
import com.pulumi.gcp.logging.outputs.GetProjectCmekSettingsResult;
import com.pulumi.gcp.organizations.OrganizationsFunctions;
import com.pulumi.gcp.organizations.inputs.GetProjectArgs;
import com.pulumi.gcp.organizations.outputs.GetProjectResult;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import com.pulumi.gcp.storage.StorageFunctions;
import com.pulumi.gcp.storage.inputs.GetProjectServiceAccountArgs;
import com.pulumi.gcp.storage.outputs.GetProjectServiceAccountResult;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.encryption.plan.GcpKeyPlan;
import io.ashlar.encryption.plan.KeyUser;
import io.ashlar.gcp.GcpScope;
import java.util.List;

/**
 * The accounts by which Google's services act in a project. Most are made when a service is first used, and a right cannot be
 * given to an account that is not there yet: so they are asked for.
 *
 * @see <a href="https://cloud.google.com/iam/docs/create-service-agents">Create and grant roles to service agents</a>
 * @see <a href="https://cloud.google.com/storage/docs/projects#service-agents">Cloud Storage makes its own when asked for it</a>
 * @see <a href="https://cloud.google.com/logging/docs/routing/managed-encryption-storage">So does Cloud Logging</a>
 */
final class ServiceAgents {
    private final GcpScope scope;
    private final CustomResourceOptions child;
    private final InvokeOptions invoke;
    private final Output<String> projectNumber;

    ServiceAgents(GcpScope scope, CustomResourceOptions child, InvokeOptions invoke) {
        this.scope = scope;
        this.child = child;
        this.invoke = invoke;
        this.projectNumber = OrganizationsFunctions.getProject(
                        GetProjectArgs.builder().projectId(scope.project()).build(), invoke)
                .applyValue(GetProjectResult::number);
    }

    /** The agent's address, known only when the agent is there. */
    Output<String> of(GcpKeyPlan.Use use) {
        KeyUser user = use.user();
        return switch (user) {
            case STORAGE ->
                StorageFunctions.getProjectServiceAccount(
                                GetProjectServiceAccountArgs.builder()
                                        .project(scope.project())
                                        .build(),
                                invoke)
                        .applyValue(GetProjectServiceAccountResult::emailAddress);
            case LOGGING ->
                LoggingFunctions.getProjectCmekSettings(
                                GetProjectCmekSettingsArgs.builder()
                                        .project(scope.project())
                                        .build(),
                                invoke)
                        .applyValue(GetProjectCmekSettingsResult::serviceAccountId);
            default -> byNumber(use);
        };
    }

    private Output<String> byNumber(GcpKeyPlan.Use use) {
        Output<String> agent =
                projectNumber.applyValue(number -> use.user().agent(number).orElseThrow());
        List<ServiceIdentity> made = use.user().service().stream()
                .map(service -> new ServiceIdentity(
                        use.agentName(),
                        ServiceIdentityArgs.builder()
                                .project(scope.project())
                                .service(service)
                                .build(),
                        child))
                .toList();
        return Outputs.onceThereAre(made, agent);
    }
}
