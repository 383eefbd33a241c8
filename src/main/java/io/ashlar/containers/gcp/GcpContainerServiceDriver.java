package io.ashlar.containers.gcp;

import com.pulumi.gcp.cloudrunv2.Service;
import com.pulumi.gcp.cloudrunv2.ServiceArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.secretmanager.SecretIamMember;
import com.pulumi.gcp.secretmanager.SecretIamMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.containers.ContainerService;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.ContainerServiceHandles;
import io.ashlar.containers.plan.ContainerOffering;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Names;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes Cloud Run services. */
public final class GcpContainerServiceDriver implements ContainerServiceDriver {
    /**
     * What Cloud Run offers, as of 2026-11-21.
     *
     * @see <a href="https://cloud.google.com/run/docs/container-contract#services-env-vars">Variables that it sets</a>
     * @see <a href="https://cloud.google.com/run/docs/about-instance-autoscaling">60 % of processor use</a>
     */
    static final ContainerOffering CLOUD_RUN = new ContainerOffering(
            "Google Cloud Run",
            ContainerOffering.Key.CHOSEN,
            ContainerOffering.Tls.BUILT_IN,
            Set.of(Ingress.values()),
            Optional.of(60),
            Pattern.compile("K_(SERVICE|REVISION|CONFIGURATION)"),
            Pattern.compile(".*"));

    private final GcpScope scope;
    private final GcpContainerServiceOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpContainerServiceDriver(GcpScope scope) {
        this(scope, GcpContainerServiceOptions.none());
    }

    /** A driver with other callers, or with hooks. */
    public GcpContainerServiceDriver(GcpScope scope, GcpContainerServiceOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public ContainerOffering offering() {
        return CLOUD_RUN;
    }

    @Override
    public ContainerServiceHandles provision(
            ContainerServicePlan plan, ContainerServiceArgs args, ContainerService parent) {
        Names names = Names.of(plan.name());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Account account = new Account(
                names.child("account"),
                AccountArgs.builder()
                        .project(scope.project())
                        .accountId(plan.accountId())
                        .displayName("Acts for the container service " + plan.name())
                        .build(),
                child);
        Resource[] rights = rights(args, names, account, child);
        ServiceArgs.Builder builder = ServiceArgs.builder()
                .project(scope.project())
                .location(scope.region())
                .ingress(plan.ingress() == Ingress.PUBLIC ? "INGRESS_TRAFFIC_ALL" : "INGRESS_TRAFFIC_INTERNAL_ONLY")
                .template(options.template()
                        .apply(new GcpTemplate(plan, args, account).template())
                        .build())
                .labels(Labels.of(args.tags()));
        Service service = new Service(
                names.child("service"),
                options.service().apply(builder).build(),
                CustomResourceOptions.merge(
                        child, CustomResourceOptions.builder().dependsOn(rights).build()));
        options.callers().forEach(caller -> mayCall(caller, service, names, child));
        return new GcpContainerServiceHandles(service, account);
    }

    private Resource[] rights(ContainerServiceArgs args, Names names, Account account, CustomResourceOptions child) {
        List<Resource> rights = new ArrayList<>();
        args.secrets()
                .forEach((variable, secret) -> rights.add(new SecretIamMember(
                        names.child("reads", variable),
                        SecretIamMemberArgs.builder()
                                .project(scope.project())
                                .secretId(secret.scopeId())
                                .role("roles/secretmanager.secretAccessor")
                                .member(account.email().applyValue("serviceAccount:"::concat))
                                .build(),
                        child)));
        return rights.toArray(Resource[]::new);
    }

    private void mayCall(String caller, Service service, Names names, CustomResourceOptions child) {
        new ServiceIamMember(
                names.child("callable-by", caller),
                ServiceIamMemberArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .name(service.name())
                        .role("roles/run.invoker")
                        .member(caller)
                        .build(),
                child);
    }
}
