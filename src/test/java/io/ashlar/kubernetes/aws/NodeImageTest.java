package io.ashlar.kubernetes.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeImageTest {

    @ParameterizedTest
    @CsvSource({
        "t3.medium, AL2023_x86_64_STANDARD",
        "m5.metal, AL2023_x86_64_STANDARD",
        "c6id.24xlarge, AL2023_x86_64_STANDARD",
        "g4ad.xlarge, AL2023_x86_64_STANDARD",
        "u-6tb1.56xlarge, AL2023_x86_64_STANDARD",
        "u7i-12tb.224xlarge, AL2023_x86_64_STANDARD",
        "a1.large, AL2023_ARM_64_STANDARD",
        "t4g.small, AL2023_ARM_64_STANDARD",
        "m7gd.2xlarge, AL2023_ARM_64_STANDARD",
        "im4gn.large, AL2023_ARM_64_STANDARD",
        "is4gen.medium, AL2023_ARM_64_STANDARD",
        "g4dn.xlarge, AL2023_x86_64_NVIDIA",
        "g6e.48xlarge, AL2023_x86_64_NVIDIA",
        "gr6.4xlarge, AL2023_x86_64_NVIDIA",
        "p5.48xlarge, AL2023_x86_64_NVIDIA",
        "g5g.xlarge, AL2023_ARM_64_NVIDIA",
        "inf2.xlarge, AL2023_x86_64_NEURON",
        "trn1n.32xlarge, AL2023_x86_64_NEURON"
    })
    void each_machine_type_has_its_image(String type, NodeImage image) {
        assertThat(NodeImage.of(type)).contains(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t3", "t3.", ".medium", "T3.medium", "t3 .medium"})
    void what_is_no_machine_type_has_none(String type) {
        assertThat(NodeImage.of(type)).isEmpty();
    }
}
