package io.ashlar.machines;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.machines.plan.AutoScalingGroupPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Machines on AWS that come and go with their processor use, in private subnets, without SSH: people get in by Session
 * Manager, which needs no open port. Every machine is replaced after 30 days by one with the newest image, and all of them,
 * a few at a time, when something about them changes. They keep nothing, so nothing is protected.
 *
 * <p>A t3.medium is about $30 a month (https://aws.amazon.com/ec2/pricing/on-demand/), its 20 GiB disk about $1.60.
 */
public final class AutoScalingGroup extends ComponentResource implements AutoScalingGroupRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:machines:AutoScalingGroup";

    private final AutoScalingGroupHandles handles;

    /**
     * Registers the group.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public AutoScalingGroup(String name, AutoScalingGroupArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver().provision(AutoScalingGroupPlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("groupName", groupName()));
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends AutoScalingGroupHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> groupName() {
        return handles.groupName();
    }

    @Override
    public Output<String> securityGroupId() {
        return handles.securityGroupId();
    }

    @Override
    public Output<String> roleArn() {
        return handles.roleArn();
    }
}
