package io.ashlar.policies.security.sdk;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.test.ResourceCheck;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.SchemaCheck;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Holds every resource of a test against the SDK's own classes: a property that no SDK has cannot make a rule pass or fail.
 *
 * <p>Outputs are let through by their names; inputs are looked into, however deep. What is required may be missing, as a test gives
 * only what its rule reads.
 */
public final class SdkCheck implements ResourceCheck {
    private static final Schemas SCHEMAS = new Schemas();
    /** Every resource has one, and no SDK declares it. */
    private static final String ID = "id";

    /** Azure's types come with and without the version of their API; the SDK has them without. */
    private static final Pattern API_VERSION = Pattern.compile("/v\\d{8}(preview)?(?=:)");

    /**
     * Properties that providers of today have and the pinned SDKs have not, by type and place: rules know both, since a pack runs on
     * programs with any SDK.
     */
    private static final List<Pattern> NEWER = List.of(
            // Kubernetes 1.30: https://kubernetes.io/docs/tutorials/security/apparmor/
            Pattern.compile("kubernetes:.* .*securityContext\\.appArmorProfile"),
            // https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/instances#sslmode
            Pattern.compile("gcp:sql/databaseInstance:DatabaseInstance settings\\.ipConfiguration\\.sslMode"),
            // https://learn.microsoft.com/rest/api/postgresql/servers/create-or-update#network
            Pattern.compile("azure-native:dbfor(mysql|postgresql):Server network\\.publicNetworkAccess"));

    private static final String MISSING = "missing required property";

    @Override
    public List<String> problems(String type, PropertyMap properties) {
        return SCHEMAS.resource(API_VERSION.matcher(type).replaceFirst(""))
                .map(schema -> problems(schema, properties))
                .orElseGet(() -> List.of(SCHEMAS.unknownType(type)));
    }

    private static List<String> problems(ResourceSchema schema, PropertyMap properties) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        properties.entries().forEach((key, value) -> {
            boolean outputOnly = schema.inputs().property(key).isEmpty()
                    && (key.equals(ID) || schema.outputs().property(key).isPresent());
            if (!outputOnly) {
                inputs.put(key, plain(value));
            }
        });
        return SchemaCheck.violations(schema, Properties.of(inputs)).stream()
                .filter(violation -> !isNewer(schema.type(), violation.path()))
                .map(Violation::reason)
                .filter(reason -> !reason.startsWith(MISSING))
                .toList();
    }

    private static boolean isNewer(String type, String path) {
        return NEWER.stream().anyMatch(newer -> newer.matcher(type + " " + path).matches());
    }

    private static Object plain(PropertyValue value) {
        if (value instanceof PropertyMap map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, plain(entry)));
            return entries;
        }
        if (value instanceof PropertyValue.Items items) {
            return items.values().stream().map(SdkCheck::plain).toList();
        }
        if (value instanceof PropertyValue.Secret secret) {
            return plain(secret.value());
        }
        if (value instanceof PropertyValue.Text text) {
            return text.value();
        }
        if (value instanceof PropertyValue.Numeric number) {
            return number.value();
        }
        return value instanceof PropertyValue.Flag flag ? (Object) flag.value() : Unknown.VALUE;
    }
}
