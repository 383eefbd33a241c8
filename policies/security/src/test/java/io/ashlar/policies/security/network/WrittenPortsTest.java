package io.ashlar.policies.security.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenPortsTest {
    @Test
    void a_port_a_range_and_the_wildcard_are_read() {
        assertThat(WrittenPorts.read("22")).contains(new PortRange(22, 22));
        assertThat(WrittenPorts.read(" 8000-9000 ")).contains(new PortRange(8000, 9000));
        assertThat(WrittenPorts.read("*")).contains(PortRange.ALL);
    }

    @Test
    void anything_else_is_no_port() {
        assertThat(WrittenPorts.read("ssh")).isEmpty();
        assertThat(WrittenPorts.read("")).isEmpty();
    }

    @Test
    void a_range_holds_the_first_service_of_administration_that_it_covers() {
        assertThat(RemoteAdministration.in(PortRange.ALL)).contains(RemoteAdministration.SSH);
        assertThat(RemoteAdministration.in(new PortRange(3000, 4000))).contains(RemoteAdministration.RDP);
        assertThat(RemoteAdministration.in(new PortRange(23, 3388))).isEmpty();
        assertThat(RemoteAdministration.SSH).hasToString("SSH (22)");
    }
}
