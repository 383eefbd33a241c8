package io.ashlar.network.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @Test
    void reads_and_writes_the_same_text() {
        assertThat(Cidr.of("10.20.128.0/17")).hasToString("10.20.128.0/17");
        assertThat(Cidr.of("255.255.255.255/32")).hasToString("255.255.255.255/32");
        assertThat(Cidr.of("0.0.0.0/0").size()).isEqualTo(4_294_967_296L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.1/16",
                "256.0.0.0/8",
                "10.0.0/16",
                "a.b.c.d/8",
                "1.2.3.4/-1"
            })
    void refuses_what_is_no_block(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void refuses_a_part_that_does_not_exist() {
        assertThatThrownBy(() -> Cidr.of("10.0.0.0/16").part(3, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part 8 of 8");
    }

    @Property
    void equal_parts_fill_the_block_and_never_overlap(
            @ForAll int address, @ForAll @IntRange(max = 28) int prefix, @ForAll @IntRange(min = 1, max = 4) int bits) {
        Cidr block = new Cidr(prefix == 0 ? 0 : address & (-1 << (32 - prefix)), prefix);
        long filled = 0;
        for (int index = 0; index < 1 << bits; index++) {
            Cidr part = block.part(bits, index);
            assertThat(block.contains(part)).isTrue();
            filled += part.size();
            if (index > 0) {
                assertThat(part.overlaps(block.part(bits, index - 1))).isFalse();
                assertThat(part).isGreaterThan(block.part(bits, index - 1));
            }
        }
        assertThat(filled).isEqualTo(block.size());
    }

    @Property
    void every_block_survives_writing_and_reading(@ForAll int address, @ForAll @IntRange(max = 32) int prefix) {
        Cidr block = new Cidr(prefix == 0 ? 0 : address & (-1 << (32 - prefix)), prefix);
        assertThat(Cidr.parse(block.toString())).contains(block);
    }

    @Property
    void overlap_is_symmetric_and_means_containment_one_way_or_the_other(
            @ForAll int one, @ForAll @IntRange(min = 1, max = 32) int onePrefix, @ForAll int two) {
        Cidr first = new Cidr(one & (-1 << (32 - onePrefix)), onePrefix);
        Cidr second = new Cidr(two, 32);
        assertThat(first.overlaps(second)).isEqualTo(second.overlaps(first)).isEqualTo(first.contains(second));
    }
}
