package io.ashlar.sandbox.azure.app;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.azure.network.VirtualNetworks;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types whose tokens begin with {@code azure-native:app:}. */
public final class AppTable implements ModelTable {
    private static final String ENVIRONMENT = "azure-native:app:ManagedEnvironment";

    /** https://learn.microsoft.com/azure/container-apps/containers#allocations: GiB of memory for each amount of CPU. */
    private static final double MEMORY_PER_CPU = 2;

    @Override
    public List<ResourceModel> resources() {
        return List.of(environment(), app());
    }

    private static Rules.ValueRule[] name(int most) {
        return new Rules.ValueRule[] {
            Rules.length(2, most),
            Rules.matches(
                    "[a-z]([a-z0-9-]*[a-z0-9])?",
                    "lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit"),
            Rules.without("--", "have two dashes side by side")
        };
    }

    private static ResourceModel environment() {
        return Arm.resource(ENVIRONMENT, "Microsoft.App/managedEnvironments", "environmentName")
                .source("https://learn.microsoft.com/rest/api/containerapps/managed-environments/create-or-update")
                .source("https://learn.microsoft.com/azure/container-apps/networking")
                .with(Arm::regional)
                .computed(
                        "defaultDomain",
                        environment -> environment.letters(8) + "."
                                + Arm.location(environment).orElse("") + ".azurecontainerapps.io")
                .computed(
                        "staticIp",
                        environment -> environment.inputs().has("vnetConfiguration") ? "10.0.0.4" : "20.50.60.70")
                .replaceOn("vnetConfiguration", "zoneRedundant")
                .rule("environmentName", name(60))
                .check((inputs, findings) -> {
                    if (inputs.isTrue("zoneRedundant") && !inputs.has("vnetConfiguration.infrastructureSubnetId")) {
                        findings.add(
                                "vnetConfiguration.infrastructureSubnetId",
                                "'vnetConfiguration.infrastructureSubnetId' must be given with 'zoneRedundant'");
                    }
                    if (inputs.text("appLogsConfiguration.destination")
                                    .orElse("")
                                    .equals("log-analytics")
                            && !inputs.has("appLogsConfiguration.logAnalyticsConfiguration")) {
                        findings.add(
                                "appLogsConfiguration.logAnalyticsConfiguration",
                                "'appLogsConfiguration.logAnalyticsConfiguration' must be given with the destination"
                                        + " log-analytics");
                    }
                })
                .refersTo("vnetConfiguration.infrastructureSubnetId", Subnets.use())
                .admit(AppTable::subnetIsLargeEnough)
                .admit(AppTable::subnetIsKeptForIt)
                .build();
    }

    /** https://learn.microsoft.com/azure/container-apps/custom-virtual-networks#subnet: /27 with workload profiles, else /23. */
    private static void subnetIsLargeEnough(Subject environment) {
        String id = environment.text("vnetConfiguration.infrastructureSubnetId").orElse("");
        Optional<CloudResource> subnet = environment.cloud().findAnywhere(Subnets.SUBNET, "id", id);
        if (subnet.isEmpty()) {
            return;
        }
        VirtualNetworks.sameRegion(environment, id);
        int longest = environment.inputs().has("workloadProfiles") ? 27 : 23;
        subnet.get()
                .inputs()
                .text("addressPrefix")
                .flatMap(Cidr::parse)
                .filter(range -> range.prefix() > longest)
                .ifPresent(range -> {
                    throw Refusal.invalid(
                            "ManagedEnvironmentInvalidNetworkConfiguration",
                            "The environment network configuration is invalid: Subnet must have a size of at least /"
                                    + longest + ", is " + range + ".");
                });
    }

    /**
     * https://learn.microsoft.com/azure/container-apps/custom-virtual-networks#subnet: delegated with workload profiles, not
     * delegated without, and one environment's alone.
     */
    private static void subnetIsKeptForIt(Subject environment) {
        String id = environment.text("vnetConfiguration.infrastructureSubnetId").orElse("");
        Optional<CloudResource> subnet = environment.cloud().findAnywhere(Subnets.SUBNET, "id", id);
        if (subnet.isEmpty()) {
            return;
        }
        List<String> services = subnet.get().inputs().objects("delegations").stream()
                .flatMap(delegation -> delegation.text("serviceName").stream())
                .toList();
        boolean profiles = environment.inputs().has("workloadProfiles");
        if (profiles && services.stream().noneMatch("Microsoft.App/environments"::equalsIgnoreCase)) {
            throw Refusal.invalid(
                    "ManagedEnvironmentSubnetDelegationError",
                    "The subnet of the environment must be delegated to the service 'Microsoft.App/environments'.");
        }
        if (!profiles && !services.isEmpty()) {
            throw Refusal.invalid(
                    "ManagedEnvironmentSubnetIsDelegated",
                    "The subnet of the environment must not be delegated: it is delegated to '"
                            + String.join("', '", services) + "'.");
        }
        boolean taken = environment.referrers(subnet.get(), ENVIRONMENT).stream()
                .anyMatch(other -> !other.id().equals(environment.id()));
        if (taken) {
            throw Refusal.conflict(
                    "ManagedEnvironmentInvalidNetworkConfiguration",
                    "The environment network configuration is invalid: the subnet '" + id
                            + "' is used by another environment.");
        }
    }

    private static ResourceModel app() {
        return Arm.resource("azure-native:app:ContainerApp", "Microsoft.App/containerApps", "containerAppName")
                .source("https://learn.microsoft.com/rest/api/containerapps/container-apps/create-or-update")
                .source("https://learn.microsoft.com/azure/container-apps/containers")
                .with(Arm::regional)
                .computed(
                        "latestRevisionName",
                        app -> app.text("containerAppName").orElse("") + "--" + app.letters(7))
                .computed("latestReadyRevisionName", "{latestRevisionName}")
                .computed("customDomainVerificationId", app -> app.hex("domain", 64))
                .derived("latestRevisionFqdn", AppTable::host)
                .derived("configuration", AppTable::configuration)
                .with(Identities::listed)
                .replaceOn("managedEnvironmentId", "environmentId")
                .rule("containerAppName", name(32))
                .refersTo("configuration.secrets[].identity", Identities.use().except("(?i)system"))
                .refersTo(
                        "configuration.registries[].identity", Identities.use().except("(?i)system"))
                .check(AppTable::takesOnTheIdentitiesItUses)
                .rule("template.scale.minReplicas", Rules.between(0, 1000))
                .rule("template.scale.maxReplicas", Rules.between(1, 1000))
                .rule("configuration.ingress.targetPort", Rules.between(1, 65_535))
                .rule(
                        "configuration.secrets[].name",
                        Rules.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?", "lower-case letters, digits, dashes and dots"))
                .check(AppTable::template)
                .check(AppTable::traffic)
                .refersTo("managedEnvironmentId", environmentOf())
                .refersTo("environmentId", environmentOf())
                .build();
    }

    /** https://learn.microsoft.com/azure/container-apps/manage-secrets#reference-secret-from-key-vault. */
    private static void takesOnTheIdentitiesItUses(Properties inputs, Findings findings) {
        List<String> taken = inputs.texts("identity.userAssignedIdentities");
        for (String path : List.of("configuration.secrets[].identity", "configuration.registries[].identity")) {
            for (Properties.Located located : inputs.all(path)) {
                if (located.value() instanceof String id
                        && !id.equalsIgnoreCase("system")
                        && !taken.contains(id)
                        && !inputs.isUnknown("identity.userAssignedIdentities")) {
                    findings.add(
                            located.path(),
                            "'" + located.path() + "' is '" + id
                                    + "': must be one of 'identity.userAssignedIdentities'");
                }
            }
        }
    }

    private static Reference environmentOf() {
        return Arm.byId(ENVIRONMENT)
                .missing("ManagedEnvironmentNotFound", "The managed environment '{value}' was not found.")
                .blocksDeletion(
                        "ManagedEnvironmentHasContainerApps",
                        "The environment {target} cannot be deleted: the container app {referrer} runs in it.");
    }

    private static Object host(Subject app) {
        boolean reachable = app.inputs().has("configuration.ingress");
        Optional<String> domain = domain(app);
        return reachable && domain.isPresent()
                ? app.outputs().text("latestRevisionName").orElse("") + "." + domain.get()
                : "";
    }

    /** The name by which the app answers, whatever its revision. */
    private static Object configuration(Subject app) {
        Properties configuration = app.inputs().object("configuration");
        if (!app.inputs().has("configuration.ingress")) {
            return configuration.asMap();
        }
        Optional<String> domain = domain(app);
        Map<String, Object> ingress =
                new LinkedHashMap<>(configuration.object("ingress").asMap());
        domain.ifPresent(found -> ingress.put(
                "fqdn",
                app.text("containerAppName").orElse("")
                        + (app.inputs().isFalse("configuration.ingress.external") ? ".internal." : ".")
                        + found));
        return configuration.with("ingress", ingress).asMap();
    }

    private static Optional<String> domain(Subject app) {
        return app.text("managedEnvironmentId")
                .or(() -> app.text("environmentId"))
                .flatMap(id -> app.cloud().findAnywhere(ENVIRONMENT, "id", id))
                .flatMap(environment -> environment.outputs().text("defaultDomain"));
    }

    private static void template(Properties inputs, Findings findings) {
        List<Properties> containers = inputs.objects("template.containers");
        if (containers.isEmpty() && !inputs.isUnknown("template")) {
            findings.add("template.containers", "'template.containers' must hold at least one container");
        }
        long least = inputs.number("template.scale.minReplicas").orElse(0);
        long most = inputs.number("template.scale.maxReplicas").orElse(10);
        if (least > most) {
            findings.add("template.scale.minReplicas", "'minReplicas' must not be more than 'maxReplicas'");
        }
        Set<String> secrets = inputs.objects("configuration.secrets").stream()
                .flatMap(secret -> secret.text("name").stream())
                .collect(Collectors.toSet());
        for (Properties.Located located : inputs.all("template.containers[].env[].secretRef")) {
            if (located.value() instanceof String name
                    && !secrets.contains(name)
                    && !inputs.isUnknown("configuration.secrets")) {
                findings.add(located.path(), "the secret '" + name + "' is not one of 'configuration.secrets'");
            }
        }
        for (int i = 0; i < containers.size(); i++) {
            resources(
                    "template.containers[" + i + "].resources",
                    containers.get(i).object("resources"),
                    inputs,
                    findings);
        }
    }

    private static void resources(String path, Properties resources, Properties inputs, Findings findings) {
        Optional<Double> cpu =
                resources.at("cpu").filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue());
        Optional<Double> memory = resources
                .text("memory")
                .filter(text -> text.matches("\\d+(\\.\\d+)?Gi"))
                .map(text -> Double.parseDouble(text.replace("Gi", "")));
        boolean consumption =
                inputs.text("workloadProfileType").orElse("Consumption").equals("Consumption");
        boolean fits = cpu.isEmpty()
                || memory.isEmpty()
                || (cpu.get() % 0.25 == 0 && cpu.get() <= 4 && memory.get() == cpu.get() * MEMORY_PER_CPU);
        if (consumption && !fits) {
            findings.add(
                    path,
                    "'" + path + "' asks for " + cpu.get() + " CPU and " + memory.get()
                            + "Gi: CPU goes in steps of 0.25" + " up to 4, with twice as many Gi of memory");
        }
    }

    private static void traffic(Properties inputs, Findings findings) {
        List<Properties> weights = inputs.objects("configuration.ingress.traffic");
        long sum = weights.stream()
                .mapToLong(weight -> weight.number("weight").orElse(0))
                .sum();
        if (!weights.isEmpty() && sum != 100 && !inputs.isUnknown("configuration.ingress.traffic")) {
            findings.add(
                    "configuration.ingress.traffic", "the weights of the traffic must add up to 100, and are " + sum);
        }
        Map<String, Object> ingress = inputs.object("configuration.ingress").asMap();
        if (!ingress.isEmpty() && !ingress.containsKey("targetPort")) {
            findings.add("configuration.ingress.targetPort", "'configuration.ingress.targetPort' must be given");
        }
    }
}
