package io.ashlar.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectStorePlannerTest {

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7, DISPOSABLE", "STAGING, 30, DISPOSABLE", "PRODUCTION, 90, PROTECTED"})
    void a_general_store_is_encrypted_with_the_environments_key_and_never_expires(
            Profile profile, int keepOldVersionsDays, Protection protection) {
        assertThat(ObjectStorePlanner.plan(Specs.general(profile)))
                .isEqualTo(new ObjectStorePlan(
                        Optional.empty(),
                        StorePurpose.GENERAL,
                        StoreEncryption.ENVIRONMENT_KEY,
                        7,
                        keepOldVersionsDays,
                        Optional.empty(),
                        Optional.empty(),
                        protection));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 14", "STAGING, 30", "PRODUCTION, 365"})
    void logs_are_encrypted_with_the_service_key_and_expire(Profile profile, int days) {
        ObjectStorePlan plan = ObjectStorePlanner.plan(Specs.of(profile, StorePurpose.LOAD_BALANCER_LOGS));

        assertThat(plan.encryption()).isEqualTo(StoreEncryption.SERVICE_KEY);
        assertThat(plan.expireAfterDays()).contains(days);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void what_the_user_says_wins_over_the_profile(Profile profile) {
        ObjectStorePlan plan = ObjectStorePlanner.plan(new ObjectStoreSpec(
                profile,
                Protection.of(profile),
                StorePurpose.SERVER_ACCESS_LOGS,
                Optional.of("acme-access-logs"),
                Optional.of(StoreEncryption.SERVICE_KEY),
                ObjectStoreSpec.Key.GIVEN,
                Optional.of(3),
                Optional.of(400),
                Optional.empty()));

        assertThat(plan.bucketName()).contains("acme-access-logs");
        assertThat(plan.keepOldVersionsDays()).isEqualTo(3);
        assertThat(plan.expireAfterDays()).contains(400);
    }

    @Test
    void a_lock_is_taken_over() {
        ObjectStoreSpec spec = new ObjectStoreSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                StorePurpose.GENERAL,
                Optional.empty(),
                Optional.empty(),
                ObjectStoreSpec.Key.GIVEN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ObjectLock.compliance(30)));

        assertThat(ObjectStorePlanner.plan(spec).objectLock()).contains(new ObjectLock(ObjectLock.Mode.COMPLIANCE, 30));
    }
}
