package io.ashlar.sandbox.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RandomPasswordTest {
    private final SandboxMocks cloud = SandboxMocks.of(Sandbox.inMemory(), Map.of());

    @Test
    void a_password_has_its_length_and_each_of_the_three_kinds() {
        cloud.run(context -> password("one", 32));

        String made = cloud.named("one").state().text("result").orElseThrow();
        assertThat(made)
                .matches("[a-zA-Z0-9]{32}")
                .containsPattern("[a-z]")
                .containsPattern("[A-Z]")
                .containsPattern("[0-9]");
    }

    @Test
    void two_passwords_differ() {
        cloud.run(context -> {
            password("one", 32);
            password("two", 32);
        });

        assertThat(cloud.named("one").state().text("result"))
                .isNotEqualTo(cloud.named("two").state().text("result"));
    }

    @Test
    void the_program_gets_it_as_a_secret() {
        AtomicReference<String> seen = new AtomicReference<>("");
        cloud.run(context -> password("one", 16).result().applyValue(made -> {
            seen.set(made);
            return made;
        }));

        assertThat(seen.get()).hasSize(16);
    }

    @Test
    void one_that_is_too_short_for_its_kinds_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> password("one", 2)))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith(
                        "'length' is '2': must be at least 3, the sum of minUpper, minLower, minNumeric and"
                                + " minSpecial");
    }

    private static RandomPassword password(String name, int length) {
        return new RandomPassword(
                name,
                RandomPasswordArgs.lettersAndDigits(length, Map.of()),
                CustomResourceOptions.builder().build());
    }
}
