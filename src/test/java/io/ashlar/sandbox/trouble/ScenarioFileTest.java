package io.ashlar.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.trouble.Occasion.Counted;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    @Test
    void everything_that_can_be_said_is_read() {
        Scenario scenario = ScenarioFile.parse(
                "day.yaml",
                """
                trouble:
                  - {then: fail, type: "aws:rds/*", name: "orders*", nth: 2, code: Boom, message: It broke}
                  - {then: throttle, on: [create, delete], refusals: 3}
                  - {then: lose-answer, each: type, times: 1}
                  - {then: stop-halfway, each: resource, times: 1}
                  - {then: slow, on: any, seconds: 5, region: eu-west-1}
                  - {then: out-of-quota, limit: 2}
                  - {then: unavailable}
                before:
                  - drift: {type: "aws:rds/*", set: {instanceClass: db.t3.micro}}
                  - lose: {name: alerts}
                """);

        assertThat(scenario.troubles())
                .containsExactly(
                        Trouble.creating(
                                new Target("aws:rds/*", "orders*", "*"),
                                Occasion.nth(2),
                                new Effect.Fail("Boom", "It broke")),
                        new Trouble(
                                Set.of(Operation.CREATE, Operation.DELETE),
                                Target.ALL,
                                Occasion.ALWAYS,
                                new Effect.Throttle(3)),
                        Trouble.creating(Target.ALL, Occasion.onceForEach(Counted.TYPE), new Effect.LoseAnswer()),
                        Trouble.creating(Target.ALL, Occasion.onceForEach(Counted.RESOURCE), new Effect.StopHalfway()),
                        new Trouble(
                                Set.of(Operation.values()),
                                new Target("*", "*", "eu-west-1"),
                                Occasion.ALWAYS,
                                new Effect.Slow(Duration.ofSeconds(5))),
                        Trouble.creating(Target.ALL, Occasion.ALWAYS, new Effect.OutOfQuota(2)),
                        Trouble.creating(Target.ALL, Occasion.ALWAYS, new Effect.Unavailable()));
        assertThat(scenario.accidents())
                .isEqualTo(List.of(
                        new Accident.Drift(
                                Target.type("aws:rds/*"), Properties.of(Map.of("instanceClass", "db.t3.micro"))),
                        new Accident.Loss(new Target("*", "alerts", "*"))));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(
                        () -> ScenarioFile.parse(
                                "day.yaml",
                                """
                        troubles: []
                        trouble:
                          - {then: fial, on: make, nth: 0, each: day, typo: 1}
                        before:
                          - drift: {type: "aws:*"}
                        """))
                .hasMessage(
                        """
                        day.yaml: there is no key 'troubles'. Did you mean 'trouble'?
                        day.yaml: there is no key 'trouble[0].typo'. Did you mean 'type'?
                        day.yaml: trouble[0].on is 'make', but there are create, read, update, delete and any
                        day.yaml: trouble[0].each is 'day', but it is resource or type
                        day.yaml: trouble[0].nth is '0', but it is a number from 1
                        day.yaml: trouble[0].then is 'fial', but there are fail, throttle, lose-answer, stop-halfway, slow, \
                        out-of-quota, unavailable. Did you mean 'fail'?
                        day.yaml: before[0].drift.set names no property""");
    }

    @Test
    void what_is_no_yaml_is_refused() {
        assertThatThrownBy(() -> ScenarioFile.parse("day.yaml", "trouble: ["))
                .hasMessageStartingWith("day.yaml is not YAML:");
    }
}
