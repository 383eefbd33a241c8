package io.ashlar.sandbox.web;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.history.Event;
import io.ashlar.sandbox.history.Run;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.view.EngineState;
import io.ashlar.sandbox.view.EngineState.Known;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pages are tested on: a network, a topic of a component, and a secret that needs the topic. */
final class Shop {
    static final String SCRIPT = "<script>document.title='stolen'</script>";
    static final String COMPONENT = "urn:pulumi:dev::shop::shop:index:Alerts::alerts";
    static final String TOPIC = "urn:pulumi:dev::shop::shop:index:Alerts$aws:sns/topic:Topic::loud";
    static final String SECRET = "urn:pulumi:dev::shop::aws:secretsmanager/secretVersion:SecretVersion::key";
    private static final String KEEPER = "urn:pulumi:dev::shop::aws:secretsmanager/secret:Secret::keeper";
    private static final String VPC = "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main";

    private Shop() {}

    static Contents contents() {
        try (Sandbox sandbox = Sandbox.inMemory()) {
            SimulatedCloud cloud = sandbox.cloud();
            ProviderInstance aws = cloud.provider("aws", Properties.of(Map.of("region", "eu-central-1")));
            cloud.create(aws, Address.of(VPC), Properties.of(Map.of("cidrBlock", "10.0.0.0/16")), Mode.DEPLOYMENT);
            cloud.create(
                    aws,
                    Address.of(TOPIC),
                    Properties.of(Map.of("name", "loud-1", "tags", Map.of("note", SCRIPT, "api_token", "t0ps3cret"))),
                    Mode.DEPLOYMENT);
            String keeper = cloud.create(
                            aws, Address.of(KEEPER), Properties.of(Map.of("name", "keeper")), Mode.DEPLOYMENT)
                    .id();
            String version = cloud.create(
                            aws,
                            Address.of(SECRET),
                            Properties.of(Map.of("secretId", keeper, "secretString", "hunter2")),
                            Mode.DEPLOYMENT)
                    .id();
            EngineState state = new EngineState(List.of(
                    new Known(COMPONENT, "shop:index:Alerts", "alerts", "", "", Set.of()),
                    new Known(TOPIC, "aws:sns/topic:Topic", "loud", "arn", COMPONENT, Set.of(COMPONENT)),
                    new Known(
                            SECRET,
                            "aws:secretsmanager/secretVersion:SecretVersion",
                            "key",
                            version,
                            "",
                            Set.of(TOPIC))));
            return new Contents(cloud.inventory(), List.of(state), runs());
        }
    }

    private static List<Run> runs() {
        return List.of(
                new Run(
                        "2026-11-21T15-20-11.123Z-99",
                        List.of(event(Operation.CREATE, TOPIC, ""), event(Operation.CREATE, VPC, ""))),
                new Run(
                        "2026-11-21T15-31-44.120Z-131",
                        List.of(
                                event(Operation.UPDATE, TOPIC, ""),
                                event(Operation.DELETE, VPC, "in use: " + SCRIPT))));
    }

    private static Event event(Operation operation, String urn, String error) {
        return new Event(Instant.EPOCH, operation, urn, Address.of(urn).type(), "id", "eu-central-1", error);
    }
}
