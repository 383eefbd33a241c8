package io.ashlar.sandbox.azure.dbforpostgresql;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds between the settings of a server. */
final class ServerChecks {
    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-compute. */
    private static final Map<String, Pattern> SIZES = Map.of(
            "Burstable", Pattern.compile("Standard_B(1ms|2s|2ms|4ms|8ms|12ms|16ms|20ms)"),
            "GeneralPurpose", Pattern.compile("Standard_D(C)?\\d+[a-z]*s(_v[2-6])?|Standard_D\\d+d?s_v[3-6]"),
            "MemoryOptimized", Pattern.compile("Standard_E\\d+[a-z]*s(_v[3-6])?"));

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;
    private static final int KINDS_OF_CHARACTERS = 3;

    private ServerChecks() {}

    static void check(Properties inputs, Findings findings) {
        boolean anew = inputs.text("createMode")
                .filter(mode -> !mode.equals("Default") && !mode.equals("Create"))
                .isEmpty();
        if (anew) {
            size(inputs, findings);
            authentication(inputs, findings);
        }
        highAvailability(inputs, findings);
        network(inputs, findings);
        encryption(inputs, findings);
        replica(inputs, findings);
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-data-encryption. */
    private static void encryption(Properties inputs, Findings findings) {
        if (!inputs.text("dataEncryption.type").orElse("").equals("AzureKeyVault")) {
            return;
        }
        for (String path : List.of("primaryKeyURI", "primaryUserAssignedIdentityId")) {
            if (!inputs.has("dataEncryption." + path)) {
                findings.add(
                        "dataEncryption." + path,
                        "'dataEncryption." + path + "' must be given with 'dataEncryption.type' AzureKeyVault");
            }
        }
        inputs.text("dataEncryption.primaryUserAssignedIdentityId")
                .filter(identity -> !inputs.isUnknown("identity")
                        && !inputs.object("identity.userAssignedIdentities")
                                .asMap()
                                .containsKey(identity))
                .ifPresent(identity -> findings.add(
                        "identity.userAssignedIdentities",
                        "the identity of 'dataEncryption.primaryUserAssignedIdentityId' must be one of the server's"
                                + " 'identity.userAssignedIdentities'"));
        if (inputs.text("backup.geoRedundantBackup").orElse("").equals("Enabled")) {
            findings.add(
                    "backup.geoRedundantBackup",
                    "with a customer managed key, 'backup.geoRedundantBackup' Enabled needs a key and an identity in"
                            + " the paired region (geoBackupKeyURI, geoBackupUserAssignedIdentityId), which this API"
                            + " version does not take");
        }
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas#limitations. */
    private static void replica(Properties inputs, Findings findings) {
        if (!inputs.text("createMode").orElse("").equals("Replica")) {
            return;
        }
        if (!inputs.has("sourceServerResourceId")) {
            findings.add("sourceServerResourceId", "'sourceServerResourceId' must be given with 'createMode' Replica");
        }
        inputs.text("highAvailability.mode")
                .filter(mode -> !mode.equals("Disabled"))
                .ifPresent(mode ->
                        findings.add("highAvailability.mode", "high availability is not supported for a read replica"));
    }

    private static void size(Properties inputs, Findings findings) {
        Optional<String> name = inputs.text("sku.name");
        Optional<String> tier = inputs.text("sku.tier");
        if (!inputs.has("sku")) {
            findings.add("sku", "'sku' must be given for a new server");
        }
        Optional<Pattern> sizes = tier.map(SIZES::get);
        if (name.isPresent()
                && sizes.isPresent()
                && !sizes.get().matcher(name.get()).matches()) {
            findings.add(
                    "sku.name", "'sku.name' is '" + name.get() + "': is not a size of the tier " + tier.orElse(""));
        }
    }

    private static void authentication(Properties inputs, Findings findings) {
        boolean passwords =
                !inputs.text("authConfig.passwordAuth").orElse("Enabled").equals("Disabled");
        boolean entra =
                inputs.text("authConfig.activeDirectoryAuth").orElse("Disabled").equals("Enabled");
        if (!passwords && !entra && !inputs.isUnknown("authConfig")) {
            findings.add(
                    "authConfig.activeDirectoryAuth",
                    "one of 'authConfig.passwordAuth' and 'authConfig.activeDirectoryAuth' must be Enabled");
        }
        if (passwords && (!inputs.has("administratorLogin") || !inputs.has("administratorLoginPassword"))) {
            findings.add(
                    "administratorLogin",
                    "'administratorLogin' and 'administratorLoginPassword' must be given when"
                            + " 'authConfig.passwordAuth' is Enabled, which it is by default");
        }
        inputs.text("administratorLoginPassword")
                .flatMap(password ->
                        weakness(password, inputs.text("administratorLogin").orElse("")))
                .ifPresent(weakness -> findings.add("administratorLoginPassword", weakness));
    }

    private static Optional<String> weakness(String password, String login) {
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]")
                .filter(kind -> Pattern.compile(kind).matcher(password).find())
                .count();
        boolean weak = password.length() < SHORTEST_PASSWORD
                || password.length() > LONGEST_PASSWORD
                || kinds < KINDS_OF_CHARACTERS
                || (!login.isEmpty() && password.contains(login));
        return weak
                ? Optional.of(
                        "'administratorLoginPassword' must have 8 to 128 characters of three of these kinds: capitals,"
                                + " small letters, digits, others; and not contain the login")
                : Optional.empty();
    }

    /** https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server. */
    private static void highAvailability(Properties inputs, Findings findings) {
        boolean redundant = inputs.text("highAvailability.mode")
                .filter(mode -> !mode.equals("Disabled"))
                .isPresent();
        if (redundant && inputs.text("sku.tier").orElse("").equals("Burstable")) {
            findings.add("highAvailability.mode", "high availability is not supported for the tier Burstable");
        }
        // The SDK sends an empty text where the program says nothing: the zone is then Azure's choice.
        Optional<String> zone = inputs.text("availabilityZone").filter(given -> !given.isEmpty());
        Optional<String> standby = inputs.text("highAvailability.standbyAvailabilityZone");
        boolean zoneRedundant = inputs.text("highAvailability.mode").orElse("").equals("ZoneRedundant");
        if (zoneRedundant && zone.isPresent() && zone.equals(standby)) {
            findings.add(
                    "highAvailability.standbyAvailabilityZone",
                    "with zone redundant high availability the standby must be in another zone than"
                            + " 'availabilityZone'");
        }
    }

    private static void network(Properties inputs, Findings findings) {
        boolean subnet = inputs.has("network.delegatedSubnetResourceId");
        if (subnet && !inputs.has("network.privateDnsZoneArmResourceId")) {
            findings.add(
                    "network.privateDnsZoneArmResourceId",
                    "'network.privateDnsZoneArmResourceId' must be given with 'network.delegatedSubnetResourceId'");
        }
        inputs.text("network.privateDnsZoneArmResourceId")
                .filter(zone -> !zone.endsWith(".postgres.database.azure.com"))
                .ifPresent(zone -> findings.add(
                        "network.privateDnsZoneArmResourceId",
                        "the private DNS zone's name must end in .postgres.database.azure.com"));
    }
}
