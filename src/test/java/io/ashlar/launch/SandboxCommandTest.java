package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.value.Properties;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulumiw sandbox …} on a sandbox of two resources and the engine's state of one stack. */
class SandboxCommandTest {
    private static final String COMPONENT = "urn:pulumi:dev::shop::shop:index:Alerts::alerts";
    private static final String TOPIC = "urn:pulumi:dev::shop::shop:index:Alerts$aws:sns/topic:Topic::loud";
    private static final String LOG = "urn:pulumi:dev::shop::aws:cloudwatch/logGroup:LogGroup::where";
    private static final String STATE =
            """
            {"version": 3, "checkpoint": {"latest": {"resources": [
              {"urn": "%1$s", "type": "shop:index:Alerts", "custom": false},
              {"urn": "%2$s", "type": "aws:sns/topic:Topic", "custom": true, "id": "arn", "parent": "%1$s"},
              {"urn": "%3$s", "type": "aws:cloudwatch/logGroup:LogGroup", "custom": true, "id": "/where",
               "dependencies": ["%2$s"]}
            ]}}}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void deploy() throws Exception {
        Path stacks = Files.createDirectories(root.resolve(".sandbox/state/.pulumi/stacks/shop"));
        Files.writeString(stacks.resolve("dev.json"), STATE.formatted(COMPONENT, TOPIC, LOG));
        try (Sandbox sandbox = Sandbox.open(root.resolve(".sandbox/cloud"))) {
            SimulatedCloud cloud = sandbox.cloud();
            ProviderInstance provider = cloud.provider("aws", Properties.of(Map.of("region", "eu-central-1")));
            cloud.create(provider, Address.of(TOPIC), Properties.of(Map.of("name", "loud-1")), Mode.DEPLOYMENT);
            cloud.create(provider, Address.of(LOG), Properties.of(Map.of("name", "/where")), Mode.DEPLOYMENT);
        }
    }

    private String said(String... arguments) {
        StringWriter out = new StringWriter();
        int code = new picocli.CommandLine(new SandboxCommand(root))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 3;
                })
                .execute(arguments);
        return code + "\n" + out;
    }

    @Test
    void ls_lists_by_cloud_region_and_component() {
        assertThat(said("ls"))
                .isEqualTo(
                        """
                        0
                        aws  123456789012  eu-central-1  (2)
                        COMPONENT  TYPE                              NAME   ID
                                   aws:cloudwatch/logGroup:LogGroup  where  /where
                        alerts     aws:sns/topic:Topic               loud   arn:aws:sns:eu-central-1:123456789012:loud-1

                        2 resources, and 0 that the clouds made with them.
                        """);
    }

    @Test
    void show_says_what_it_is_and_who_needs_it() {
        assertThat(said("show", "loud"))
                .contains("aws:sns/topic:Topic  loud", "component  alerts", "name  loud-1", "needed by")
                .endsWith("needed by\n  aws:cloudwatch/logGroup:LogGroup  where\n");
        assertThat(said("show", "nothing"))
                .isEqualTo("0\nThere is no resource of the name, id or urn 'nothing' in the sandbox.\n");
    }

    @Test
    void history_says_what_a_run_changed() {
        assertThat(said("history")).contains("CREATED", "  2  ");
        assertThat(said("history", "1")).contains("+  aws:sns/topic:Topic", "loud");
        assertThat(said("history", "2")).isEqualTo("3\nThe sandbox remembers runs 1 to 1, and FROM comes before TO\n");
    }

    @Test
    void timing_foretells_the_last_run() throws Exception {
        assertThat(said("timing", "--", "up", "--stack", "dev", "--parallel=4"))
                .contains(
                        "In the real clouds this would take about 4s: 2 resources, 4 at a time; 2 of the figures are"
                                + " estimates.",
                        "aws:sns/topic:Topic",
                        "that was done");
        assertThat(Files.readString(root.resolve(".sandbox/timing/dev.svg"))).startsWith("<svg");
        assertThat(said("timing", "--", "up", "-s", "none")).isEqualTo("3\nThere is no stack 'none' in the sandbox\n");
    }

    @Test
    void graph_draws_even_an_empty_network() throws Exception {
        assertThat(said("graph")).contains("network.svg");
        assertThat(Files.readString(root.resolve(".sandbox/network.svg"))).contains("There is no network");
    }

    @Test
    void web_shows_it_until_it_is_interrupted() throws Exception {
        PipedReader reader = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(reader));
        Thread command = new Thread(() ->
                new picocli.CommandLine(new SandboxCommand(root)).setOut(out).execute("web"));
        command.start();
        String said = new BufferedReader(reader).readLine();
        String address =
                said.replaceFirst("The sandbox is at (http://localhost:\\d+/) until you press Ctrl-C\\.", "$1");

        try (InputStream page = URI.create(address + "?q=loud").toURL().openStream()) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("2 resources, and 0 that the clouds made with them.", ">loud</a>");
        }
        command.interrupt();
        command.join();
        assertThatThrownBy(() -> URI.create(address).toURL().openStream()).isInstanceOf(ConnectException.class);
        assertThat(said("web", "--port=70000")).startsWith("2\n--port is 70000: must be 0 to 65535\n");
    }

    @Test
    void reset_leaves_nothing() {
        assertThat(said("reset")).isEqualTo("0\nThe sandbox is gone.\n");
        assertThat(root.resolve(".sandbox")).doesNotExist();
        assertThat(said("reset")).isEqualTo("0\nThere is no sandbox here.\n");
        assertThat(said("ls")).isEqualTo("0\nThe sandbox is empty.\n");
    }
}
