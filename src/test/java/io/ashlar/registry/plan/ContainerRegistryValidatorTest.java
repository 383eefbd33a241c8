package io.ashlar.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRegistryValidatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "api", "user-service", "team/user_service", "v1.2"})
    void names_of_ecr_are_accepted(String repository) {
        assertThatCode(() -> check(repositories(List.of(repository)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Api", "-api", "api-", "a--b", "a/", "a//b", "a b"})
    void other_names_are_refused(String repository) {
        assertThat(messages(repositories(List.of(repository))))
                .containsExactly("REG-002 ContainerRegistry 'images': repositories is \"images/" + repository
                        + "\" in full, but a repository's full name is 2 to 256 characters: lower-case letters and"
                        + " digits, joined by single periods, underscores, dashes or slashes. Rename the repository or"
                        + " the namespace.");
    }

    @Test
    void a_full_name_of_more_than_256_characters_is_refused() {
        assertThat(messages(repositories(List.of("a".repeat(250)))))
                .singleElement()
                .asString()
                .startsWith("REG-002 ContainerRegistry 'images': repositories is \"images/aaa");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        ContainerRegistrySpec spec = new ContainerRegistrySpec(
                Profile.STAGING,
                Protection.DISPOSABLE,
                Optional.empty(),
                List.of("api", "api"),
                Optional.of(0),
                List.of("acme"),
                ContainerRegistrySpec.Key.MISSING);

        assertThat(messages(spec))
                .containsExactly(
                        "REG-003 ContainerRegistry 'images': repositories is \"api\" twice, but a repository is named"
                                + " once. Remove the second.",
                        "REG-004 ContainerRegistry 'images': keepImages is 0, but a repository keeps 1 image or more."
                                + " Give 1 or more.",
                        "REG-005 ContainerRegistry 'images': pullingAccounts is \"acme\", but an account's id is 12"
                                + " digits. Give the id, not a name or an ARN.",
                        "REG-006 ContainerRegistry 'images': encryptionKey is missing, but images are encrypted with"
                                + " the environment's key. Give the environment's EncryptionKey.");
    }

    @Test
    void a_registry_without_repositories_is_refused() {
        assertThat(messages(repositories(List.of())))
                .containsExactly("REG-001 ContainerRegistry 'images': repositories is [], but a registry has 1"
                        + " repository or more. Name the images that are built.");
    }

    private static ContainerRegistrySpec repositories(List<String> repositories) {
        return new ContainerRegistrySpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                Optional.empty(),
                repositories,
                Optional.empty(),
                List.of(),
                ContainerRegistrySpec.Key.GIVEN);
    }

    private static void check(ContainerRegistrySpec spec) {
        ContainerRegistryValidator.check("images", spec, new AwsContainerRegistryDriver().offering());
    }

    private static List<String> messages(ContainerRegistrySpec spec) {
        return catchThrowableOfType(InvalidInputException.class, () -> check(spec)).problems().stream()
                .map(Problem::message)
                .toList();
    }
}
