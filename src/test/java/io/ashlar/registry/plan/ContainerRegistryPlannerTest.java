package io.ashlar.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.registry.plan.ContainerRegistryPlan.RepositoryPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerRegistryPlannerTest {

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 10", "STAGING, 30", "PRODUCTION, 100"})
    void each_profile_keeps_so_many_images(Profile profile, int images) {
        ContainerRegistryPlan plan = ContainerRegistryPlanner.plan("images", spec(profile, List.of("api")));

        assertThat(plan.keepImages()).isEqualTo(images);
        assertThat(plan.deleteUntaggedAfterDays()).isEqualTo(7);
        assertThat(plan.protection()).isEqualTo(Protection.of(profile));
    }

    @Test
    void names_come_from_keys_and_their_order_means_nothing() {
        assertThat(ContainerRegistryPlanner.plan("images", spec(Profile.STAGING, List.of("web", "team/api"))))
                .isEqualTo(ContainerRegistryPlanner.plan("images", spec(Profile.STAGING, List.of("team/api", "web"))))
                .extracting(ContainerRegistryPlan::repositories)
                .isEqualTo(List.of(
                        new RepositoryPlan(
                                "team/api",
                                "images-repository-team/api",
                                "images-clean-up-team/api",
                                "images-access-team/api",
                                "images/team/api"),
                        new RepositoryPlan(
                                "web",
                                "images-repository-web",
                                "images-clean-up-web",
                                "images-access-web",
                                "images/web")));
    }

    @Test
    void a_namespace_takes_the_components_place_in_full_names_only() {
        ContainerRegistrySpec spec = new ContainerRegistrySpec(
                Profile.STAGING,
                Protection.DISPOSABLE,
                Optional.of("acme"),
                List.of("api"),
                Optional.of(5),
                List.of("123456789012"),
                ContainerRegistrySpec.Key.GIVEN);

        ContainerRegistryPlan plan = ContainerRegistryPlanner.plan("images", spec);

        assertThat(plan.repositories())
                .containsExactly(new RepositoryPlan(
                        "api", "images-repository-api", "images-clean-up-api", "images-access-api", "acme/api"));
        assertThat(plan.keepImages()).isEqualTo(5);
        assertThat(plan.pullingAccounts()).containsExactly("123456789012");
    }

    private static ContainerRegistrySpec spec(Profile profile, List<String> repositories) {
        return new ContainerRegistrySpec(
                profile,
                Protection.of(profile),
                Optional.empty(),
                repositories,
                Optional.empty(),
                List.of(),
                ContainerRegistrySpec.Key.GIVEN);
    }
}
