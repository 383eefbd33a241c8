package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.ApplicationGatewayArgs;
import com.pulumi.azurenative.network.WebApplicationFirewallPolicyArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayBackendAddressPoolArgs;
import com.pulumi.core.Output;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a load balancer: what stands there already, and hooks that see arguments last, in Azure's own words.
 *
 * @param identityId id of a user-assigned identity that may read the certificate's secret; one is made, and given that right
 *     alone, if this is empty. Needed where the key vault is in another resource group
 * @param subnetId id of a subnet of the gateway's own, if not the network's public one
 * @param gateway changes the gateway's arguments
 * @param firewall changes the arguments of the web firewall's policy
 * @param pool changes a backend pool, given what was planned of its route; addresses are named here
 */
public record AzureLoadBalancerOptions(
        Optional<Output<String>> identityId,
        Optional<Output<String>> subnetId,
        UnaryOperator<ApplicationGatewayArgs.Builder> gateway,
        UnaryOperator<WebApplicationFirewallPolicyArgs.Builder> firewall,
        BiFunction<
                        RoutePlan,
                        ApplicationGatewayBackendAddressPoolArgs.Builder,
                        ApplicationGatewayBackendAddressPoolArgs.Builder>
                pool) {

    /** Nothing there, nothing changed. */
    public static AzureLoadBalancerOptions none() {
        return new AzureLoadBalancerOptions(
                Optional.empty(),
                Optional.empty(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                (plan, builder) -> builder);
    }

    /** These options with an identity that may read the certificate's secret. */
    public AzureLoadBalancerOptions identity(Output<String> id) {
        return new AzureLoadBalancerOptions(Optional.of(id), subnetId, gateway, firewall, pool);
    }

    /** These options with a subnet of the gateway's own. */
    public AzureLoadBalancerOptions subnet(Output<String> id) {
        return new AzureLoadBalancerOptions(identityId, Optional.of(id), gateway, firewall, pool);
    }

    /** These options with a hook for the gateway. */
    public AzureLoadBalancerOptions customizeGateway(UnaryOperator<ApplicationGatewayArgs.Builder> hook) {
        return new AzureLoadBalancerOptions(identityId, subnetId, hook, firewall, pool);
    }

    /** These options with a hook for the web firewall's policy. */
    public AzureLoadBalancerOptions customizeFirewall(UnaryOperator<WebApplicationFirewallPolicyArgs.Builder> hook) {
        return new AzureLoadBalancerOptions(identityId, subnetId, gateway, hook, pool);
    }

    /** These options with a hook for each backend pool. */
    public AzureLoadBalancerOptions customizePools(
            BiFunction<
                            RoutePlan,
                            ApplicationGatewayBackendAddressPoolArgs.Builder,
                            ApplicationGatewayBackendAddressPoolArgs.Builder>
                    hook) {
        return new AzureLoadBalancerOptions(identityId, subnetId, gateway, firewall, hook);
    }
}
