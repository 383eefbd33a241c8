package io.ashlar.secrets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What a secret is planned to be, and what each cloud refuses. */
class SecretPlanTest {
    private static SecretSpec spec(ValueSource source, SecretSpec.Key key) {
        return new SecretSpec(Profile.PRODUCTION, Protection.PROTECTED, source, key);
    }

    @Test
    void a_protected_secret_can_be_taken_back_for_a_month_and_another_for_a_week() {
        SecretPlan kept = SecretPlanner.plan("token", spec(ValueSource.GIVEN, SecretSpec.Key.GIVEN));
        SecretPlan disposable = SecretPlanner.plan(
                "token",
                new SecretSpec(Profile.DEVELOPMENT, Protection.DISPOSABLE, ValueSource.GIVEN, SecretSpec.Key.GIVEN));

        assertThat(kept.recoveryDays()).isEqualTo(30);
        assertThat(disposable.recoveryDays()).isEqualTo(7);
        assertThat(kept.name()).isEqualTo("token-secret");
        assertThat(kept.secretId()).isEqualTo("token");
        assertThat(kept.generatedLength()).isEqualTo(32);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> SecretValidator.check(
                        "Token",
                        spec(ValueSource.MISSING, SecretSpec.Key.MISSING),
                        new AwsSecretRules(Optional.of(1_001))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("CORE-001 Secret 'Token': name is \"Token\", but a component's name is 1 to 32 lower-case"
                        + " letters, digits and dashes, begins with a letter and does not end with a dash. Shorten"
                        + " it or replace the other characters.\n"
                        + "SEC-001 Secret 'Token': value is missing, but a secret's value is given, generated or"
                        + " put in by others. Call value(…), generated() or filledElsewhere().\n"
                        + "SEC-101 Secret 'Token': encryptionKey is missing, but AWS Secrets Manager encrypts"
                        + " secrets with the environment's key. Give the environment's EncryptionKey.\n"
                        + "SEC-103 Secret 'Token': rotatedBy is 1001 days, but AWS Secrets Manager takes 1 to 1000"
                        + " days. Give a number of days within that.");
    }

    @Test
    void azure_takes_no_key_and_sets_an_expiry_only_on_a_value_of_its_own() {
        assertThatThrownBy(() -> SecretValidator.check(
                        "token",
                        spec(ValueSource.FILLED_ELSEWHERE, SecretSpec.Key.GIVEN),
                        new AzureSecretRules(Optional.of(Instant.parse("2040-01-01T00:00:00Z")))))
                .hasMessage("SEC-102 Secret 'token': encryptionKey is given, but Azure Key Vault encrypts secrets with"
                        + " keys of its own and takes no other. Leave it out on Azure.\n"
                        + "SEC-104 Secret 'token': expiresOn is 2040-01-01T00:00:00Z, but the SDK for Azure takes"
                        + " a time after 1970 and not after 2038-01-19T03:14:07Z. Give a date within that; a value"
                        + " should be replaced sooner.\n"
                        + "SEC-105 Secret 'token': expiresOn is 2040-01-01T00:00:00Z, but a value that others put"
                        + " in on Azure has the expiry that they give it. Leave it out, or set it where the value"
                        + " is put in.");
        assertThatCode(() -> SecretValidator.check(
                        "token",
                        spec(ValueSource.GIVEN, SecretSpec.Key.MISSING),
                        new AzureSecretRules(Optional.of(Instant.parse("2027-06-01T00:00:00Z")))))
                .doesNotThrowAnyException();
    }

    @Test
    void google_reminds_between_a_day_and_a_hundred_years() {
        SecretSpec sound = spec(ValueSource.GENERATED, SecretSpec.Key.GIVEN);

        assertThatCode(() -> SecretValidator.check("token", sound, new GcpSecretRules(Optional.of(36_500))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SecretValidator.check("token", sound, new GcpSecretRules(Optional.of(0))))
                .hasMessage(
                        "SEC-103 Secret 'token': remindedEvery is 0 days, but Google Secret Manager takes 1 to 36500"
                                + " days. Give a number of days within that.");
    }

    @Property
    boolean a_vaults_name_obeys_azure(
            @ForAll("components") String component, @ForAll @StringLength(max = 90) String group) {
        String name = VaultName.of(component, "00000000-0000-0000-0000-000000000000", group);
        return name.matches("[a-z]([a-z0-9]|-(?!-))*[a-z0-9]") && name.length() >= 3 && name.length() <= 24;
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> components() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("abcxyz019-")
                .ofMinLength(1)
                .ofMaxLength(32)
                .filter(name -> name.matches("[a-z][a-z0-9-]{0,30}[a-z0-9]|[a-z]"));
    }

    @Test
    void a_resource_group_made_anew_has_vaults_of_other_names() {
        String before = VaultName.of("token", "00000000-0000-0000-0000-000000000000", "shop-1a2b3c4d");
        String after = VaultName.of("token", "00000000-0000-0000-0000-000000000000", "shop-5e6f7a8b");

        assertThat(before).startsWith("token-").isNotEqualTo(after);
        assertThat(VaultName.of("token", "00000000-0000-0000-0000-000000000000", "shop-1a2b3c4d"))
                .isEqualTo(before);
    }
}
