package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pulumiw cost} on files: no CLI, no cloud. */
class CostCommandTest {
    private static final Path STATE = Path.of("src/test/resources/cost/dev.json");

    @TempDir
    private Path root;

    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setProperty("ashlar.root", root.toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.clearProperty("ashlar.root");
        System.setOut(terminal);
    }

    private int cost(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "cost";
        all[1] = "--state";
        all[2] = STATE.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Commands.run(all);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_stack_within_its_budget_ends_well_and_one_above_it_does_not() throws IOException {
        Files.writeString(root.resolve("Pulumi.dev.yaml"), "config: {ashlar:monthlyBudget: 100000}\n");
        assertThat(cost()).isZero();
        assertThat(output()).contains("of its budget of $100,000.00");

        Files.writeString(root.resolve("Pulumi.dev.yaml"), "config: {ashlar:monthlyBudget: 50}\n");
        assertThat(cost()).isEqualTo(1);
    }

    @Test
    void the_usage_in_the_stack_file_counts_and_a_file_takes_its_place() throws IOException {
        Files.writeString(
                root.resolve("Pulumi.dev.yaml"),
                """
                config:
                  cost:usage:
                    "*::network-nat-shared": {processedGb: 1000}
                """);
        Path other = Files.writeString(root.resolve("usage.yaml"), "'*::network-nat-shared': {processedGb: 2000}\n");

        assertThat(cost("--lines")).isZero();
        assertThat(cost("--lines", "--usage", other.toString())).isZero();

        assertThat(output())
                .contains("processedGb from the usage")
                .contains("45.00")
                .contains("90.00");
    }

    @Test
    void reports_are_written_in_every_form() throws IOException {
        assertThat(cost(
                        "--report", "html=" + root.resolve("cost.html"),
                        "--report", "json=" + root.resolve("cost.json"),
                        "--report", "markdown=" + root.resolve("cost.md"),
                        "--report", "text=" + root.resolve("cost.txt")))
                .isZero();

        assertThat(root.resolve("cost.html")).content().startsWith("<!doctype html>");
        assertThat(root.resolve("cost.json")).content().contains("\"coveragePercent\" : 100.0");
        assertThat(root.resolve("cost.md")).content().startsWith("### dev costs $");
        assertThat(root.resolve("cost.txt")).content().contains("karpenter-aws, 2026-07-20");
    }

    @Test
    void a_preview_is_compared_with_what_is_deployed() throws IOException {
        Path preview = Files.writeString(
                root.resolve("preview.json"),
                """
                {"steps": [
                  {"op": "delete", "urn": "urn:pulumi:dev::ashlar::ashlar:network:Network$aws:ec2/natGateway:NatGateway::network-nat-shared"},
                  {"op": "create", "newState": {
                     "urn": "urn:pulumi:dev::ashlar::aws:ec2/natGateway:NatGateway::another", "type": "aws:ec2/natGateway:NatGateway",
                     "provider": "urn:pulumi:dev::ashlar::pulumi:providers:aws::aws-us-east-1::id"}},
                  {"op": "create", "newState": {
                     "urn": "urn:pulumi:dev::ashlar::aws:ec2/eip:Eip::address", "type": "aws:ec2/eip:Eip",
                     "provider": "urn:pulumi:dev::ashlar::pulumi:providers:aws::aws-us-east-1::id"}}
                ]}""");

        assertThat(cost("--preview", preview.toString())).isZero();

        assertThat(output())
                .contains("This change adds $3.65 a month")
                .contains("- network-nat-shared: NAT gateway")
                .contains("+ another: NAT gateway")
                .contains("+ address: public IPv4 address");
    }

    @Test
    void what_cannot_be_read_is_said_in_one_line_and_not_as_a_price() throws IOException {
        Path wrong = Files.writeString(root.resolve("wrong.yaml"), "'*::nowhere': {processedGb: 1}\n");

        assertThat(cost("--usage", wrong.toString())).isEqualTo(3);
        assertThat(Commands.run("cost")).isEqualTo(2);
        assertThat(output()).isEmpty();
    }
}
