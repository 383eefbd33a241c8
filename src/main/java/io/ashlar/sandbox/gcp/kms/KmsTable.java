package io.ashlar.sandbox.gcp.kms;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code gcp:kms/}. */
public final class KmsTable implements ModelTable {
    private static final String RING = "gcp:kms/keyRing:KeyRing";
    private static final String KEY = "gcp:kms/cryptoKey:CryptoKey";

    /** https://cloud.google.com/kms/docs/locations. */
    private static final Set<String> LARGER = Set.of("global", "us", "eu", "europe", "asia", "nam4", "eur4", "asia1");

    /** https://cloud.google.com/kms/docs/key-rotation: not more often than once a day. */
    private static final long SHORTEST_ROTATION = 86_400;

    @Override
    public List<ResourceModel> resources() {
        return List.of(ring(), key(), member());
    }

    private static Rules.ValueRule[] name() {
        return new Rules.ValueRule[] {
            Rules.length(1, 63), Rules.matches("[A-Za-z0-9_-]+", "letters, digits, underscores and dashes")
        };
    }

    private static ResourceModel ring() {
        return Gcp.resource(RING, "KeyRing", "projects/{project}/locations/{location}/keyRings/{name}")
                .source("https://cloud.google.com/kms/docs/create-key-ring")
                .autoNamed("name", 63)
                .replaceOn("name", "location")
                .rule("name", name())
                .rule(
                        "location",
                        value -> LARGER.contains(String.valueOf(value)) || GcpRegions.isRegion(String.valueOf(value))
                                ? Optional.empty()
                                : Optional.of(
                                        "is not a location of Cloud KMS: a region, or global, us, europe or asia"))
                .build();
    }

    private static ResourceModel key() {
        return Gcp.resource(KEY, "CryptoKey", "")
                .source("https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys")
                .source("https://cloud.google.com/kms/docs/key-rotation")
                .autoNamed("name", 63)
                .id("{keyRing}/cryptoKeys/{name}")
                .defaultsTo("purpose", "ENCRYPT_DECRYPT")
                .replaceOn(
                        "name",
                        "keyRing",
                        "purpose",
                        "importOnly",
                        "destroyScheduledDuration",
                        "versionTemplate.protectionLevel")
                .rule("name", name())
                .rule("rotationPeriod", Rules.matches("\\d+(\\.\\d{1,9})?s", "a number of seconds like 7776000s"))
                .rule("versionTemplate.protectionLevel", Rules.oneOf("SOFTWARE", "HSM", "EXTERNAL", "EXTERNAL_VPC"))
                .rule(
                        "purpose",
                        Rules.oneOf(
                                "ENCRYPT_DECRYPT",
                                "ASYMMETRIC_SIGN",
                                "ASYMMETRIC_DECRYPT",
                                "MAC",
                                "RAW_ENCRYPT_DECRYPT"))
                .check((inputs, findings) -> {
                    inputs.text("rotationPeriod")
                            .filter(period -> period.matches("\\d+s"))
                            .map(period -> Long.parseLong(period.replace("s", "")))
                            .filter(seconds -> seconds < SHORTEST_ROTATION)
                            .ifPresent(seconds -> findings.add(
                                    "rotationPeriod",
                                    "'rotationPeriod' is '" + seconds + "s': must be at least 86400s, one day"));
                    boolean symmetric =
                            inputs.text("purpose").orElse("ENCRYPT_DECRYPT").equals("ENCRYPT_DECRYPT");
                    if (inputs.has("rotationPeriod") && !symmetric) {
                        findings.add("rotationPeriod", "'rotationPeriod' is only for the purpose ENCRYPT_DECRYPT");
                    }
                    if (!symmetric && !inputs.has("versionTemplate") && !inputs.isUnknown("purpose")) {
                        findings.add(
                                "versionTemplate",
                                "'versionTemplate' must be given for a purpose other than ENCRYPT_DECRYPT");
                    }
                })
                .refersTo("keyRing", Reference.to(RING).anywhere().missing("notFound", "KeyRing {value} not found."))
                .build();
    }

    private static ResourceModel member() {
        return Gcp.resource("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "CryptoKeyIAMMember", "")
                .source("https://cloud.google.com/kms/docs/iam")
                .with(Members::member)
                .id("{cryptoKeyId}/{role}/{member}")
                .replaceOn("cryptoKeyId")
                .refersTo(
                        "cryptoKeyId", Reference.to(KEY).anywhere().missing("notFound", "CryptoKey {value} not found."))
                .build();
    }
}
