package io.ashlar.containers.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.containers.plan.ContainerServiceSpec.Bounds;
import io.ashlar.containers.plan.ContainerServiceSpec.Part;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container service is planned to be, and what is refused of it. */
class ContainerServicePlanTest {
    /** A cloud that offers everything. */
    private static final ContainerOffering GENEROUS = new ContainerOffering(
            "A Cloud",
            ContainerOffering.Key.CHOSEN,
            ContainerOffering.Tls.BUILT_IN,
            Set.of(Ingress.values()),
            Optional.empty(),
            Pattern.compile("K_.*"),
            Pattern.compile(".*"));

    /** A cloud that offers as little as any. */
    private static final ContainerOffering STRICT = new ContainerOffering(
            "B Cloud",
            ContainerOffering.Key.OWN,
            ContainerOffering.Tls.LOAD_BALANCER,
            Set.of(Ingress.PUBLIC),
            Optional.of(60),
            Pattern.compile("K_.*"),
            Pattern.compile("(?!.*--).{2,32}"));

    private static final Set<Part> ALL = EnumSet.of(Part.IMAGE, Part.NETWORK, Part.ENCRYPTION_KEY);

    private static ContainerServiceSpec spec(Profile profile) {
        return new ContainerServiceSpec(
                profile,
                ALL,
                Optional.of("shop/api:1.4.2"),
                8080,
                "/health",
                Ingress.PUBLIC,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ContainerServiceSpec spec(
            Set<Part> given,
            String image,
            Ingress ingress,
            List<String> variables,
            Optional<Bounds> bounds,
            Optional<Integer> target) {
        return new ContainerServiceSpec(
                Profile.STAGING,
                given,
                Optional.of(image),
                8080,
                "/health",
                ingress,
                variables,
                List.of(),
                Optional.empty(),
                bounds,
                target);
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 1, 2, 30", "STAGING, 2, 4, 30", "PRODUCTION, 2, 10, 90"})
    void a_profile_says_how_many_instances_there_are(Profile profile, int least, int most, int logDays) {
        ContainerServicePlan plan = ContainerServicePlanner.plan("api", spec(profile), GENEROUS);

        assertThat(plan.scaling()).isEqualTo(new Scaling(least, most, 70));
        assertThat(plan.logRetentionDays()).isEqualTo(logDays);
        assertThat(plan.size()).isEqualTo(ContainerSize.ONE);
        assertThat(plan.accountId()).isEqualTo("api-service");
        assertThat(plan.targetsPrefix()).isEqualTo("api-");
    }

    @Test
    void a_cloud_that_keeps_its_own_target_is_taken_at_its_word() {
        assertThat(ContainerServicePlanner.plan("api", spec(Profile.STAGING), STRICT)
                        .scaling()
                        .cpuPercent())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "api", "payment-gateway-for-the-shop-api"})
    void names_fit_every_cloud(String name) {
        ContainerServicePlan plan = ContainerServicePlanner.plan(name, spec(Profile.STAGING), GENEROUS);

        assertThat(plan.targetsPrefix()).hasSizeLessThanOrEqualTo(6).matches("[a-z0-9-]*[a-z0-9]-");
        assertThat(plan.accountId()).matches("[a-z][a-z0-9-]{4,28}[a-z0-9]");
    }

    @ParameterizedTest
    @CsvSource({"QUARTER, 256, 512", "HALF, 512, 1024", "ONE, 1024, 2048", "TWO, 2048, 4096", "FOUR, 4096, 8192"})
    void sizes_are_those_of_fargate_and_have_twice_as_much_memory_as_processor(
            ContainerSize size, int units, int memory) {
        assertThat(size.cpuUnits()).isEqualTo(units);
        assertThat(size.memoryMib()).isEqualTo(memory);
        assertThat(size.memoryMib() * 1_000).isEqualTo(size.milliCpus() * 2 * 1_024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api:1.4.2",
                "registry.example.com:5000/shop/api:1.4.2",
                "shop/api@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void an_image_with_a_version_is_taken(String image) {
        assertThatCode(() -> ContainerServiceValidator.check(
                        "api",
                        spec(ALL, image, Ingress.PUBLIC, List.of(), Optional.empty(), Optional.empty()),
                        GENEROUS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "registry.example.com:5000/shop/api", "shop/api:latest", "api@sha256:12"})
    void an_image_without_one_is_refused(String image) {
        assertThatThrownBy(() -> ContainerServiceValidator.check(
                        "api",
                        spec(ALL, image, Ingress.PUBLIC, List.of(), Optional.empty(), Optional.empty()),
                        GENEROUS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("SVC-003 ContainerService 'api': image is \"" + image
                        + "\", but an image that may change under its"
                        + " name can be neither rolled back nor traced. Name a tag other than latest, or a digest.");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        ContainerServiceSpec wrong = new ContainerServiceSpec(
                Profile.STAGING,
                Set.of(),
                Optional.empty(),
                70_000,
                "health",
                Ingress.PUBLIC,
                List.of("9LIVES", "PORT", "TOKEN"),
                List.of("token"),
                Optional.empty(),
                Optional.of(new Bounds(5, 4)),
                Optional.of(95));

        assertThatThrownBy(() -> ContainerServiceValidator.check("api", wrong, GENEROUS))
                .hasMessage(
                        "SVC-001 ContainerService 'api': network is missing, but a service stands in a network. Give"
                                + " the environment's Network.\n"
                                + "SVC-002 ContainerService 'api': image is missing, but a service runs an image. Give its"
                                + " name with a tag or a digest.\n"
                                + "SVC-004 ContainerService 'api': port is 70000, but a port is 1 to 65535. Give the port"
                                + " that the container listens on.\n"
                                + "SVC-005 ContainerService 'api': healthPath is \"health\", but a path begins with a"
                                + " slash and has no spaces, query or fragment. Give one such as /health.\n"
                                + "SVC-006 ContainerService 'api': environment is \"9LIVES\", but a variable is letters,"
                                + " digits and underscores, begins with a letter, does not end with an underscore, and"
                                + " PORT is set by the service. Rename it.\n"
                                + "SVC-006 ContainerService 'api': environment is \"PORT\", but a variable is letters,"
                                + " digits and underscores, begins with a letter, does not end with an underscore, and"
                                + " PORT is set by the service. Rename it.\n"
                                + "SVC-007 ContainerService 'api': environment is \"token\" twice, but a variable is plain"
                                + " or a secret, and names differ by more than their case. Remove one of the two.\n"
                                + "SVC-008 ContainerService 'api': instances is 5 to 4, but it takes 1 ≤ least ≤ most ≤"
                                + " 1000. Give bounds within that.\n"
                                + "SVC-009 ContainerService 'api': cpuTarget is 95 %, but instances are added above 10 to"
                                + " 90 % of processor use. Give a percentage within that.\n"
                                + "SVC-101 ContainerService 'api': encryptionKey is missing, but A Cloud encrypts with the"
                                + " environment's key. Give the environment's EncryptionKey.");
    }

    @Test
    void what_a_cloud_does_not_offer_is_refused_by_its_name_with_what_to_do_instead() {
        assertThatThrownBy(() -> ContainerServiceValidator.check(
                        "a--b",
                        spec(
                                ALL,
                                "api:1",
                                Ingress.PRIVATE,
                                List.of("K_SERVICE"),
                                Optional.of(new Bounds(4, 16)),
                                Optional.of(70)),
                        STRICT))
                .hasMessage("SVC-102 ContainerService 'a--b': encryptionKey is given, but B Cloud encrypts with keys of"
                        + " its own and takes no other. Leave it out on this cloud.\n"
                        + "SVC-103 ContainerService 'a--b': behind is missing, but B Cloud has no HTTPS of its"
                        + " own. Name a LoadBalancer and the host name that leads here.\n"
                        + "SVC-105 ContainerService 'a--b': ingress is private, but B Cloud can be called only by"
                        + " way of a load balancer, and those of this library face the internet. Open it by"
                        + " ingress(Ingress.PUBLIC) behind a LoadBalancer whose clients are the blocks that may"
                        + " call.\n"
                        + "SVC-106 ContainerService 'a--b': environment is \"K_SERVICE\", but B Cloud sets"
                        + " variables of that name itself. Rename it.\n"
                        + "SVC-107 ContainerService 'a--b': cpuTarget is 70 %, but B Cloud keeps 60 % by itself."
                        + " Leave it out.\n"
                        + "SVC-108 ContainerService 'a--b': name is \"a--b\", but a name on B Cloud has 2 to 32"
                        + " characters and no two dashes side by side. Choose another name.");
    }

    @Test
    void a_cloud_with_https_of_its_own_takes_no_load_balancer() {
        assertThatThrownBy(() -> ContainerServiceValidator.check(
                        "api",
                        spec(
                                EnumSet.allOf(Part.class),
                                "api:1",
                                Ingress.PUBLIC,
                                List.of(),
                                Optional.empty(),
                                Optional.empty()),
                        GENEROUS))
                .hasMessage(
                        "SVC-104 ContainerService 'api': behind is given, but A Cloud has an HTTPS address of its own."
                                + " Leave it out on this cloud, and put a Cdn or GlobalRouting before hostName().");
    }

    @Test
    void a_secrets_name_in_a_container_app_is_in_lower_case() {
        assertThat(SecretKeys.of("DATABASE_URL")).isEqualTo("database-url");
    }
}
