package io.ashlar.sandbox.mocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxMocksTest {
    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static Vpc vpc(String cidr) {
        return new Vpc("main", VpcArgs.builder().cidrBlock(cidr).build());
    }

    @Test
    void a_vpc_has_the_outputs_that_aws_gives_it() {
        cloud.run(context -> vpc("10.0.0.0/16"));

        Registered vpc = cloud.named("main");
        assertThat(vpc.id()).matches("vpc-[0-9a-f]{17}");
        assertThat(vpc.state().text("arn")).hasValue("arn:aws:ec2:eu-central-1:123456789012:vpc/" + vpc.id());
        assertThat(vpc.state().text("mainRouteTableId").orElseThrow()).matches("rtb-[0-9a-f]{17}");
        assertThat(vpc.state().isTrue("enableDnsSupport")).isTrue();
        assertThat(vpc.state().isFalse("enableDnsHostnames")).isTrue();
    }

    @Test
    void a_subnet_outside_its_vpc_fails_the_program_in_the_words_of_aws() {
        assertThatThrownBy(() -> cloud.run(context -> new Subnet(
                        "a",
                        SubnetArgs.builder()
                                .vpcId(vpc("10.0.0.0/16").id())
                                .cidrBlock("10.1.0.0/24")
                                .build())))
                .isInstanceOf(Refused.class)
                .hasMessage("aws:ec2/subnet:Subnet 'a': creating EC2 Subnet: api error InvalidSubnet.Range: "
                        + "The CIDR '10.1.0.0/24' is invalid.");
    }

    @Test
    void a_component_is_recorded_and_not_counted_as_a_cloud_resource() {
        cloud.run(context -> new ComponentResource("ashlar:network:Network", "net") {});

        assertThat(cloud.ofType("ashlar:network:Network")).hasSize(1);
        assertThat(cloud.counts()).isEmpty();
    }

    @Test
    void an_explicit_provider_decides_the_region_and_adds_its_tags() {
        cloud.run(SandboxMocksTest::vpcInIreland);

        assertThat(cloud.named("main").state().text("arn").orElseThrow()).startsWith("arn:aws:ec2:eu-west-1:");
        assertThat(cloud.named("main").state().object("tagsAll").asMap())
                .isEqualTo(Map.of("team", "core", "Name", "m"));
    }

    private static void vpcInIreland(Context context) {
        Provider ireland = new Provider(
                "ireland",
                ProviderArgs.builder()
                        .region("eu-west-1")
                        .defaultTags(com.pulumi.aws.inputs.ProviderDefaultTagsArgs.builder()
                                .tags(Map.of("team", "core"))
                                .build())
                        .build());
        new Vpc(
                "main",
                VpcArgs.builder()
                        .cidrBlock("10.0.0.0/16")
                        .tags(Map.of("Name", "m"))
                        .build(),
                CustomResourceOptions.builder().provider(ireland).build());
    }

    @Test
    void counts_tell_how_many_of_each_type_there_are() {
        cloud.run(context -> {
            Vpc vpc = vpc("10.0.0.0/16");
            for (int i = 0; i < 3; i++) {
                new Subnet(
                        "s" + i,
                        SubnetArgs.builder()
                                .vpcId(vpc.id())
                                .cidrBlock("10.0." + i + ".0/24")
                                .build());
            }
        });

        assertThat(cloud.counts()).isEqualTo(Map.of("aws:ec2/vpc:Vpc", 1L, "aws:ec2/subnet:Subnet", 3L));
    }
}
