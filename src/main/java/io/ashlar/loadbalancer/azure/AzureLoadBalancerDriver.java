package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.azurenative.network.ApplicationGateway;
import com.pulumi.azurenative.network.ApplicationGatewayArgs;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.RecordSet;
import com.pulumi.azurenative.network.RecordSetArgs;
import com.pulumi.azurenative.network.enums.ResourceIdentityType;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayAutoscaleConfigurationArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayFrontendIPConfigurationArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayFrontendPortArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayIPConfigurationArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewaySkuArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewaySslCertificateArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewaySslPolicyArgs;
import com.pulumi.azurenative.network.inputs.ManagedServiceIdentityArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureDnsZone;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.azure.KeyVaultSecret;
import io.ashlar.azure.StorageAccountId;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.LoadBalancerOffering;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.AliasPlan;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;

/**
 * Makes an Application Gateway v2 with its web firewall.
 *
 * @see <a href="https://learn.microsoft.com/azure/application-gateway/overview-v2">Version 2</a>
 */
public final class AzureLoadBalancerDriver implements LoadBalancerDriver {
    /**
     * TLS 1.3, and 1.2 with forward secrecy and authenticated encryption only.
     *
     * @see <a href="https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview">Policies</a>
     */
    private static final String TLS_POLICY = "AppGwSslPolicy20220101S";

    private static final String SKU = "WAF_v2";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AzureScope scope;
    private final AzureLoadBalancerOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureLoadBalancerDriver(AzureScope scope) {
        this(scope, AzureLoadBalancerOptions.none());
    }

    /** A driver with options. */
    public AzureLoadBalancerDriver(AzureScope scope, AzureLoadBalancerOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public LoadBalancerOffering offering() {
        return LoadBalancerOffering.AZURE;
    }

    @Override
    public LoadBalancerHandles provision(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One load balancer in the making: what its resources share. */
    private final class Provisioning {
        private final LoadBalancerPlan plan;
        private final LoadBalancerArgs args;
        private final Names names;
        private final CustomResourceOptions child;
        private final CustomResourceOptions known;
        private final Output<String> subnetId;

        Provisioning(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent) {
            this.plan = plan;
            this.args = args;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.known = CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
            this.subnetId = options.subnetId()
                    .orElseGet(() -> args.network().subnetIds(SubnetTier.PUBLIC).applyValue(subnets -> subnets.get(0)));
        }

        LoadBalancerHandles all() {
            PublicIPAddress address = address();
            ApplicationGateway gateway = gateway(address, identityId(), firewallId());
            logs(gateway);
            plan.aliases().forEach(alias -> alias(alias, address));
            return new AzureLoadBalancerHandles(gateway, address, subnetId, plan);
        }

        private PublicIPAddress address() {
            return new PublicIPAddress(
                    names.child("address"),
                    PublicIPAddressArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location(scope.location())
                            .publicIPAllocationMethod("Static")
                            .sku(PublicIPAddressSkuArgs.builder()
                                    .name("Standard")
                                    .build())
                            .zones(args.network().zones())
                            .tags(args.tags().values())
                            .build(),
                    known);
        }

        private Output<String> firewallId() {
            return args.firewallArn()
                    .orElseGet(() -> AzureFirewall.policy(names.child("firewall"), plan, args, scope, options, child)
                            .id());
        }

        /** Known only when it may read the certificate. */
        private Output<String> identityId() {
            return options.identityId().orElseGet(() -> {
                UserAssignedIdentity identity = new UserAssignedIdentity(
                        names.child("identity"),
                        UserAssignedIdentityArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(scope.location())
                                .tags(args.tags().values())
                                .build(),
                        child);
                RoleAssignment right = new RoleAssignment(
                        names.child("certificate-reader"),
                        RoleAssignmentArgs.builder()
                                .principalId(identity.principalId())
                                .principalType("ServicePrincipal")
                                .roleDefinitionId(BuiltInRole.KEY_VAULT_SECRETS_USER.definitionId(scope))
                                .scope(args.certificateId().apply(address -> KeyVaultSecret.of(address)
                                        .idIn(scope)))
                                .build(),
                        child);
                return right.id().apply(given -> identity.id());
            });
        }

        /** Its parts name each other by its id, so its name is not left to the engine, and a new one waits for the old to go. */
        private ApplicationGateway gateway(
                PublicIPAddress address, Output<String> identityId, Output<String> firewallId) {
            String name = names.child("gateway");
            GatewayParts parts = new GatewayParts(Output.tuple(scope.subscriptionId(), scope.resourceGroup())
                    .applyValue(group ->
                            "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/applicationGateways/%s"
                                    .formatted(group.t1, group.t2, name)));
            AzureBackends backends = new AzureBackends(plan, parts, options);
            AzureListeners listeners = new AzureListeners(plan.routing(), parts);
            return new ApplicationGateway(
                    name,
                    options.gateway()
                            .apply(foundation(name, address, identityId, firewallId)
                                    .backendAddressPools(backends.pools())
                                    .backendHttpSettingsCollection(backends.settings())
                                    .probes(backends.probes())
                                    .httpListeners(listeners.listeners())
                                    .requestRoutingRules(listeners.rules())
                                    .urlPathMaps(listeners.pathMaps())
                                    .redirectConfigurations(listeners.redirect())
                                    .rewriteRuleSets(AzureListeners.headers()))
                            .build(),
                    CustomResourceOptions.merge(
                            known,
                            CustomResourceOptions.builder()
                                    .deleteBeforeReplace(true)
                                    .build()));
        }

        private ApplicationGatewayArgs.Builder foundation(
                String name, PublicIPAddress address, Output<String> identityId, Output<String> firewallId) {
            return ApplicationGatewayArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .location(scope.location())
                    .applicationGatewayName(name)
                    .zones(args.network().zones())
                    .enableHttp2(true)
                    .sku(ApplicationGatewaySkuArgs.builder().name(SKU).tier(SKU).build())
                    .autoscaleConfiguration(ApplicationGatewayAutoscaleConfigurationArgs.builder()
                            .minCapacity(plan.capacity().least())
                            .maxCapacity(plan.capacity().most())
                            .build())
                    .identity(ManagedServiceIdentityArgs.builder()
                            .type(ResourceIdentityType.UserAssigned)
                            .userAssignedIdentities(identityId.applyValue(List::of))
                            .build())
                    .firewallPolicy(SubResourceArgs.builder().id(firewallId).build())
                    .sslPolicy(ApplicationGatewaySslPolicyArgs.builder()
                            .policyType("Predefined")
                            .policyName(TLS_POLICY)
                            .build())
                    .sslCertificates(ApplicationGatewaySslCertificateArgs.builder()
                            .name(GatewayParts.CERTIFICATE)
                            .keyVaultSecretId(args.certificateId())
                            .build())
                    .gatewayIPConfigurations(ApplicationGatewayIPConfigurationArgs.builder()
                            .name("subnet")
                            .subnet(SubResourceArgs.builder().id(subnetId).build())
                            .build())
                    .frontendIPConfigurations(ApplicationGatewayFrontendIPConfigurationArgs.builder()
                            .name(GatewayParts.FRONTEND)
                            .publicIPAddress(
                                    SubResourceArgs.builder().id(address.id()).build())
                            .build())
                    .frontendPorts(port(GatewayParts.HTTP_PORT, HTTP), port(GatewayParts.HTTPS_PORT, HTTPS))
                    .tags(args.tags().values());
        }

        private static ApplicationGatewayFrontendPortArgs port(String name, int port) {
            return ApplicationGatewayFrontendPortArgs.builder()
                    .name(name)
                    .port(port)
                    .build();
        }

        /** https://learn.microsoft.com/azure/application-gateway/application-gateway-diagnostics: access and firewall logs. */
        private void logs(ApplicationGateway gateway) {
            new DiagnosticSetting(
                    names.child("access-logs"),
                    DiagnosticSettingArgs.builder()
                            .resourceUri(gateway.id())
                            .storageAccountId(args.accessLogsBucketId().applyValue(StorageAccountId::of))
                            .logs(LogSettingsArgs.builder()
                                    .categoryGroup("allLogs")
                                    .enabled(true)
                                    .build())
                            .build(),
                    child);
        }

        private void alias(AliasPlan alias, PublicIPAddress address) {
            Output<AzureDnsZone> zone = args.hostNamesZoneId().applyValue(AzureDnsZone::of);
            new RecordSet(
                    alias.name(),
                    RecordSetArgs.builder()
                            .resourceGroupName(zone.applyValue(AzureDnsZone::resourceGroup))
                            .zoneName(zone.applyValue(AzureDnsZone::domain))
                            .relativeRecordSetName(zone.applyValue(there -> there.relative(alias.hostName())))
                            .recordType("A")
                            .targetResource(
                                    SubResourceArgs.builder().id(address.id()).build())
                            .build(),
                    child);
        }
    }
}
