package io.ashlar.edge.azure;

import com.pulumi.azurenative.cdn.AFDEndpoint;
import com.pulumi.azurenative.cdn.AFDEndpointArgs;
import com.pulumi.azurenative.cdn.AFDOrigin;
import com.pulumi.azurenative.cdn.AFDOriginArgs;
import com.pulumi.azurenative.cdn.AFDOriginGroup;
import com.pulumi.azurenative.cdn.AFDOriginGroupArgs;
import com.pulumi.azurenative.cdn.Profile;
import com.pulumi.azurenative.cdn.ProfileArgs;
import com.pulumi.azurenative.cdn.Route;
import com.pulumi.azurenative.cdn.RouteArgs;
import com.pulumi.azurenative.cdn.RuleSet;
import com.pulumi.azurenative.cdn.RuleSetArgs;
import com.pulumi.azurenative.cdn.SecurityPolicy;
import com.pulumi.azurenative.cdn.SecurityPolicyArgs;
import com.pulumi.azurenative.cdn.inputs.ActivatedResourceReferenceArgs;
import com.pulumi.azurenative.cdn.inputs.AfdRouteCacheConfigurationArgs;
import com.pulumi.azurenative.cdn.inputs.LoadBalancingSettingsParametersArgs;
import com.pulumi.azurenative.cdn.inputs.ResourceReferenceArgs;
import com.pulumi.azurenative.cdn.inputs.SecurityPolicyWebApplicationFirewallAssociationArgs;
import com.pulumi.azurenative.cdn.inputs.SecurityPolicyWebApplicationFirewallParametersArgs;
import com.pulumi.azurenative.cdn.inputs.SkuArgs;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.network.Policy;
import com.pulumi.azurenative.network.PolicyArgs;
import com.pulumi.azurenative.network.inputs.FrontDoorManagedRuleSetArgs;
import com.pulumi.azurenative.network.inputs.FrontDoorPolicySettingsArgs;
import com.pulumi.azurenative.network.inputs.ManagedRuleSetListArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.StorageAccountId;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.edge.Cdn;
import io.ashlar.edge.CdnArgs;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.CdnHandles;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.CdnOffering;
import io.ashlar.edge.plan.CdnPlan;
import io.ashlar.edge.plan.EdgeFirewall;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a Front Door: Premium with managed rules, which Standard has not, else Standard.
 *
 * @see <a href="https://learn.microsoft.com/azure/frontdoor/front-door-cdn-comparison">Standard and Premium</a>
 */
public final class AzureCdnDriver implements CdnDriver {
    /** Front Door's own: https://learn.microsoft.com/azure/frontdoor/front-door-faq (response timeout, 60 seconds). */
    private static final int RESPONSE_TIMEOUT_SECONDS = 60;

    /** Front Door belongs to no region. */
    private static final String GLOBAL = "global";

    private final AzureScope scope;
    private final AzureCdnOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureCdnDriver(AzureScope scope) {
        this(scope, AzureCdnOptions.none());
    }

    /** A driver with hooks. */
    public AzureCdnDriver(AzureScope scope, AzureCdnOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public CdnOffering offering() {
        return CdnOffering.AZURE;
    }

    @Override
    public CdnHandles provision(CdnPlan plan, CdnArgs args, Cdn parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One CDN in the making: what its resources share. */
    private final class Provisioning {
        private final CdnPlan plan;
        private final CdnArgs args;
        private final Names names;
        private final CustomResourceOptions child;

        Provisioning(CdnPlan plan, CdnArgs args, Cdn parent) {
            this.plan = plan;
            this.args = args;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        CdnHandles all() {
            Profile profile = profile();
            AFDEndpoint endpoint = new AFDEndpoint(
                    names.child("endpoint"),
                    AFDEndpointArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .profileName(profile.name())
                            .endpointName(names.child("endpoint"))
                            .location(GLOBAL)
                            .enabledState("Enabled")
                            .tags(args.tags().values())
                            .build(),
                    child);
            FrontDoorDomains domains =
                    new FrontDoorDomains(scope.resourceGroup(), profile.name(), args.zoneId(), child);
            List<Output<String>> domainIds =
                    plan.hosts().stream().map(domains::domain).toList();
            route(profile, endpoint, domainIds);
            if (plan.firewall() == EdgeFirewall.MANAGED_RULES) {
                guard(profile, domainIds);
            }
            logs(profile);
            String zone = args.spec().zoneDomain().orElseThrow();
            plan.hosts().forEach(host -> domains.lead(host, zone, endpoint));
            return new AzureCdnHandles(profile, endpoint);
        }

        private String sku() {
            return plan.firewall() == EdgeFirewall.MANAGED_RULES ? "Premium_AzureFrontDoor" : "Standard_AzureFrontDoor";
        }

        private Profile profile() {
            return new Profile(
                    names.child("profile"),
                    ProfileArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location(GLOBAL)
                            .sku(SkuArgs.builder().name(sku()).build())
                            .originResponseTimeoutSeconds(RESPONSE_TIMEOUT_SECONDS)
                            .tags(args.tags().values())
                            .build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .protect(plan.protection() == Protection.PROTECTED)
                                    .build()));
        }

        private void route(Profile profile, AFDEndpoint endpoint, List<Output<String>> domainIds) {
            AFDOriginGroup group = new AFDOriginGroup(
                    names.child("origins"),
                    AFDOriginGroupArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .profileName(profile.name())
                            .originGroupName("origins")
                            .loadBalancingSettings(LoadBalancingSettingsParametersArgs.builder()
                                    .sampleSize(4)
                                    .successfulSamplesRequired(3)
                                    .additionalLatencyInMilliseconds(50)
                                    .build())
                            .build(),
                    child);
            RuleSet set = new RuleSet(
                    names.child("rules"),
                    RuleSetArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .profileName(profile.name())
                            .ruleSetName("rules")
                            .build(),
                    child);
            List<Resource> first =
                    new ArrayList<>(FrontDoorRules.all(plan, set, profile.name(), scope.resourceGroup(), child));
            first.add(origin(profile, group));
            RouteArgs.Builder route = RouteArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .profileName(profile.name())
                    .endpointName(endpoint.name())
                    .routeName("all")
                    .patternsToMatch("/*")
                    .supportedProtocols(List.of(Either.ofLeft("Http"), Either.ofLeft("Https")))
                    .httpsRedirect("Enabled")
                    .forwardingProtocol("HttpsOnly")
                    .linkToDefaultDomain("Disabled")
                    .originGroup(ResourceReferenceArgs.builder().id(group.id()).build())
                    .ruleSets(ResourceReferenceArgs.builder().id(set.id()).build())
                    .customDomains(Outputs.listOf(domainIds).applyValue(AzureCdnDriver::references));
            if (plan.caching() == Caching.AS_ORIGIN_SAYS) {
                route.cacheConfiguration(AfdRouteCacheConfigurationArgs.builder()
                        .queryStringCachingBehavior("UseQueryString")
                        .build());
            }
            new Route(
                    names.child("route"),
                    options.route().apply(route).build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .dependsOn(first.toArray(Resource[]::new))
                                    .build()));
        }

        private AFDOrigin origin(Profile profile, AFDOriginGroup group) {
            return new AFDOrigin(
                    names.child("origin"),
                    AFDOriginArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .profileName(profile.name())
                            .originGroupName(group.name())
                            .originName("origin")
                            .hostName(args.originHost())
                            .originHostHeader(args.originHost())
                            .httpsPort(443)
                            .enforceCertificateNameCheck(true)
                            .enabledState("Enabled")
                            .build(),
                    child);
        }

        /** Names of these policies are letters and digits. */
        private void guard(Profile profile, List<Output<String>> domainIds) {
            Policy policy = new Policy(
                    names.child("firewall"),
                    options.firewall()
                            .apply(PolicyArgs.builder()
                                    .resourceGroupName(scope.resourceGroup())
                                    .location(GLOBAL)
                                    .policyName(names.child("firewall").replace("-", ""))
                                    .sku(com.pulumi.azurenative.network.inputs.SkuArgs.builder()
                                            .name(sku())
                                            .build())
                                    .policySettings(FrontDoorPolicySettingsArgs.builder()
                                            .enabledState("Enabled")
                                            .mode("Prevention")
                                            .requestBodyCheck("Enabled")
                                            .build())
                                    .managedRules(ManagedRuleSetListArgs.builder()
                                            .managedRuleSets(
                                                    ruleSet("Microsoft_DefaultRuleSet", "2.1"),
                                                    ruleSet("Microsoft_BotManagerRuleSet", "1.0"))
                                            .build())
                                    .tags(args.tags().values()))
                            .build(),
                    child);
            new SecurityPolicy(
                    names.child("guard"),
                    SecurityPolicyArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .profileName(profile.name())
                            .securityPolicyName("guard")
                            .parameters(SecurityPolicyWebApplicationFirewallParametersArgs.builder()
                                    .type("WebApplicationFirewall")
                                    .wafPolicy(ResourceReferenceArgs.builder()
                                            .id(policy.id())
                                            .build())
                                    .associations(SecurityPolicyWebApplicationFirewallAssociationArgs.builder()
                                            .domains(Outputs.listOf(domainIds).applyValue(AzureCdnDriver::references))
                                            .patternsToMatch("/*")
                                            .build())
                                    .build())
                            .build(),
                    child);
        }

        private static FrontDoorManagedRuleSetArgs ruleSet(String type, String version) {
            return FrontDoorManagedRuleSetArgs.builder()
                    .ruleSetType(type)
                    .ruleSetVersion(version)
                    .ruleSetAction("Block")
                    .build();
        }

        /** https://learn.microsoft.com/azure/frontdoor/front-door-diagnostics: access, health probe and firewall logs. */
        private void logs(Profile profile) {
            new DiagnosticSetting(
                    names.child("access-logs"),
                    DiagnosticSettingArgs.builder()
                            .resourceUri(profile.id())
                            .storageAccountId(args.accessLogsBucketId().applyValue(StorageAccountId::of))
                            .logs(LogSettingsArgs.builder()
                                    .categoryGroup("allLogs")
                                    .enabled(true)
                                    .build())
                            .build(),
                    child);
        }
    }

    private static List<ActivatedResourceReferenceArgs> references(List<String> ids) {
        return ids.stream()
                .map(id -> ActivatedResourceReferenceArgs.builder().id(id).build())
                .toList();
    }
}
