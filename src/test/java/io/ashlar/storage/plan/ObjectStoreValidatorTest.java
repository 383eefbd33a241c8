package io.ashlar.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreValidatorTest {

    @ParameterizedTest
    @EnumSource(StorePurpose.class)
    void every_purpose_is_accepted_with_nothing_else_said(StorePurpose purpose) {
        assertThatCode(() -> Specs.check("data", Specs.of(Profile.STAGING, purpose)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "acme-data", "0-9", "a2345678901234567890123456789012345678901234567890123456789012b"})
    void names_of_3_to_63_lower_case_letters_digits_and_dashes_are_accepted(String bucketName) {
        assertThatCode(() -> Specs.check("data", Specs.named(bucketName))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "Acme",
                "acme_data",
                "-acme",
                "acme-",
                "acme.data",
                "192.168.5.4",
                "a23456789012345678901234567890123456789012345678901234567890123b"
            })
    void other_names_are_refused(String bucketName) {
        assertThat(messages(Specs.named(bucketName)))
                .containsExactly("OBJ-001 ObjectStore 'data': bucketName is \"" + bucketName
                        + "\", but a bucket's name is 3 to 63 lower-case letters, digits and dashes, and begins and"
                        + " ends with a letter or digit. Mend it, or leave it out and the engine makes one that is"
                        + " free.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xn--acme/xn--",
                "sthree-acme/sthree-",
                "amzn-s3-demo-acme/amzn-s3-demo-",
                "acme-s3alias/-s3alias",
                "acme--ol-s3/--ol-s3",
                "acme--x-s3/--x-s3",
                "acme--table-s3/--table-s3"
            })
    void names_that_the_service_keeps_for_itself_are_refused(String nameAndPart) {
        String[] parts = nameAndPart.split("/", 2);
        assertThat(messages(Specs.named(parts[0])))
                .containsExactly("OBJ-002 ObjectStore 'data': bucketName is \"" + parts[0]
                        + "\", but S3 keeps names with \"" + parts[1]
                        + "\" at that end for itself. Choose another name.");
    }

    @Test
    void a_components_name_begins_the_made_name_and_is_judged_like_it() {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> Specs.check("sthree-data", Specs.general(Profile.STAGING)));

        assertThat(thrown)
                .hasMessage("OBJ-002 ObjectStore 'sthree-data': name is \"sthree-data\", but S3 keeps names with"
                        + " \"sthree-\" at that end for itself. Choose another name.");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        ObjectStoreSpec spec = new ObjectStoreSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                StorePurpose.SERVER_ACCESS_LOGS,
                Optional.empty(),
                Optional.of(StoreEncryption.ENVIRONMENT_KEY),
                ObjectStoreSpec.Key.MISSING,
                Optional.of(0),
                Optional.of(-1),
                Optional.of(ObjectLock.governance(36_501)));

        assertThat(messages(spec))
                .containsExactly(
                        "OBJ-003 ObjectStore 'data': encryption is environment-key, but the service that writes"
                                + " server-access-logs takes the service key only. Leave encryption out, or keep these"
                                + " logs in another store.",
                        "OBJ-004 ObjectStore 'data': encryptionKey is missing, but a store is encrypted with the"
                                + " environment's key. Give the environment's EncryptionKey, or choose"
                                + " encryption(SERVICE_KEY).",
                        "OBJ-005 ObjectStore 'data': keepOldVersionsDays is 0, but a rule takes effect after 1 day or"
                                + " more. Give 1 or more days.",
                        "OBJ-006 ObjectStore 'data': expireAfterDays is -1, but a rule takes effect after 1 day or"
                                + " more. Give 1 or more days.",
                        "OBJ-007 ObjectStore 'data': objectLock is governance for 36501 days, but objects are locked"
                                + " for 1 to 36500 days. Choose a number of days in that range.",
                        "OBJ-008 ObjectStore 'data': objectLock is governance for 36501 days, but S3 cannot deliver"
                                + " server access logs to a store with object lock. Leave it out, or keep these logs in"
                                + " a store without one.");
    }

    private static List<String> messages(ObjectStoreSpec spec) {
        return catchThrowableOfType(InvalidInputException.class, () -> Specs.check("data", spec)).problems().stream()
                .map(Problem::message)
                .toList();
    }
}
