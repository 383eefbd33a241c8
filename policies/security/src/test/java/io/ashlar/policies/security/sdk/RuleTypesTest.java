package io.ashlar.policies.security.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.policies.security.SecurityPack;
import io.ashlar.policy.Rule;
import io.ashlar.policy.Types;
import io.ashlar.sandbox.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every type that a rule names is one of an SDK: a rule for a misspelt type would pass for ever. */
class RuleTypesTest {
    private final Schemas schemas = new Schemas();

    @Test
    void every_type_that_a_rule_names_is_in_an_SDK() {
        List<String> missing = new SecurityPack()
                .rules().stream()
                        .flatMap(rule -> types(rule).stream()
                                .filter(type -> schemas.resource(type).isEmpty())
                                .map(type -> rule.info().id() + ": " + schemas.unknownType(type)))
                        .toList();

        assertThat(missing).isEmpty();
    }

    private static List<String> types(Rule rule) {
        return List.of(rule.types().description().split(", ")).stream()
                .filter(type -> !type.endsWith("*") && !type.equals(Types.ROOT))
                .toList();
    }
}
