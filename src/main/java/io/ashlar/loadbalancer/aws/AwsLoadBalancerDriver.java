package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.inputs.LoadBalancerAccessLogsArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.aws.wafv2.WebAclAssociation;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.LoadBalancerOffering;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.AliasPlan;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;

/** Makes an Application Load Balancer and all that a planned load balancer holds. */
public final class AwsLoadBalancerDriver implements LoadBalancerDriver {
    private final AwsLoadBalancerOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsLoadBalancerDriver() {
        this(AwsLoadBalancerOptions.none());
    }

    /** A driver with hooks. */
    public AwsLoadBalancerDriver(AwsLoadBalancerOptions options) {
        this.options = options;
    }

    @Override
    public LoadBalancerOffering offering() {
        return LoadBalancerOffering.AWS;
    }

    @Override
    public LoadBalancerHandles provision(
            LoadBalancerPlan plan,
            io.ashlar.loadbalancer.LoadBalancerArgs args,
            io.ashlar.loadbalancer.LoadBalancer parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One load balancer in the making: what its resources share. */
    private static final class Provisioning {
        private final LoadBalancerPlan plan;
        private final io.ashlar.loadbalancer.LoadBalancerArgs args;
        private final io.ashlar.loadbalancer.LoadBalancer parent;
        private final AwsLoadBalancerOptions options;
        private final Names names;
        private final CustomResourceOptions child;

        Provisioning(
                LoadBalancerPlan plan,
                io.ashlar.loadbalancer.LoadBalancerArgs args,
                io.ashlar.loadbalancer.LoadBalancer parent,
                AwsLoadBalancerOptions options) {
            this.plan = plan;
            this.args = args;
            this.parent = parent;
            this.options = options;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        LoadBalancerHandles all() {
            SecurityGroup group = new AwsSecurityGroup(plan, args, names, child).provision();
            LoadBalancer loadBalancer = loadBalancer(group);
            AwsRoutes routes = new AwsRoutes(plan, args, child, options);
            Map<String, TargetGroup> targets = routes.targets();
            Listener https = new AwsListeners(plan, args, names, child, options, loadBalancer).provision(targets);
            routes.rules(https, targets);
            plan.aliases().forEach(alias -> alias(alias, loadBalancer));
            args.firewallArn().ifPresent(firewall -> firewall(firewall, loadBalancer));
            return new AwsLoadBalancerHandles(loadBalancer, group, https, targets);
        }

        private LoadBalancer loadBalancer(SecurityGroup group) {
            String name = names.child("load-balancer");
            boolean isProtected = plan.protection() == Protection.PROTECTED;
            return new LoadBalancer(
                    name,
                    options.loadBalancer()
                            .apply(LoadBalancerArgs.builder()
                                    .namePrefix(plan.namePrefix())
                                    .loadBalancerType("application")
                                    .internal(false)
                                    .subnets(args.network().subnetIds(SubnetTier.PUBLIC))
                                    .securityGroups(Outputs.listOf(List.of(group.id())))
                                    .accessLogs(LoadBalancerAccessLogsArgs.builder()
                                            .bucket(args.accessLogsBucketName())
                                            .enabled(true)
                                            .build())
                                    .enableDeletionProtection(isProtected)
                                    .dropInvalidHeaderFields(true)
                                    .desyncMitigationMode("defensive")
                                    .tags(args.tags().named(name)))
                            .build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .protect(isProtected)
                                    .dependsOn(wayToTheInternet(args.network()))
                                    .build()));
        }

        /**
         * AWS makes no load balancer for the internet before the network's gateway is attached, and detaches no gateway
         * while it has one. The subnets do not tell, so the whole network is waited for where this program makes it.
         */
        private static Resource[] wayToTheInternet(NetworkRef network) {
            return network instanceof Resource made ? new Resource[] {made} : new Resource[0];
        }

        private void alias(AliasPlan alias, LoadBalancer loadBalancer) {
            new Record(
                    alias.name(),
                    RecordArgs.builder()
                            .zoneId(args.hostNamesZoneId())
                            .name(alias.hostName())
                            .type("A")
                            .aliases(RecordAliasArgs.builder()
                                    .name(loadBalancer.dnsName())
                                    .zoneId(loadBalancer.zoneId())
                                    .evaluateTargetHealth(true)
                                    .build())
                            .build(),
                    child);
        }

        private void firewall(Output<String> firewall, LoadBalancer loadBalancer) {
            new WebAclAssociation(
                    names.child("firewall"),
                    WebAclAssociationArgs.builder()
                            .resourceArn(loadBalancer.arn())
                            .webAclArn(firewall)
                            .build(),
                    child);
        }
    }
}
