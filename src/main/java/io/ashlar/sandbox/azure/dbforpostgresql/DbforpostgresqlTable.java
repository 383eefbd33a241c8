package io.ashlar.sandbox.azure.dbforpostgresql;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:dbforpostgresql:}. */
public final class DbforpostgresqlTable implements ModelTable {
    private static final String ADDRESS = "((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    /** Settings that take one of a few values; others take what their documentation says. */
    private static final Map<String, List<String>> SWITCHES = Map.of(
            "require_secure_transport", List.of("on", "off"),
            "connection_throttle.enable", List.of("on", "off"),
            "log_connections", List.of("on", "off"),
            "log_disconnections", List.of("on", "off"),
            "log_checkpoints", List.of("on", "off"),
            "ssl_min_protocol_version", List.of("TLSv1.2", "TLSv1.3"),
            "ssl_max_protocol_version", List.of("TLSv1.2", "TLSv1.3"),
            "password_encryption", List.of("md5", "scram-sha-256"));

    @Override
    public List<ResourceModel> resources() {
        return List.of(Servers.server(), configuration(), database(), firewallRule(), administrator());
    }

    private static ResourceModelBuilder inServer(String type, String kind, String name) {
        return Arm.child(
                "azure-native:dbforpostgresql:" + type, Servers.KIND + "/" + kind, Servers.SERVER, "serverName", name);
    }

    private static ResourceModel configuration() {
        return inServer("Configuration", "configurations", "configurationName")
                .source("https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-server-parameters")
                .defaultsTo("source", "user-override")
                .rule(
                        "configurationName",
                        Rules.matches(
                                "[a-z][a-z0-9_.]*",
                                "a server parameter: lower-case letters, digits, underscores and dots"))
                .check((inputs, findings) -> {
                    List<String> allowed = SWITCHES.getOrDefault(
                            inputs.text("configurationName").orElse(""), List.of());
                    inputs.text("value")
                            .filter(value -> !allowed.isEmpty() && !allowed.contains(value))
                            .ifPresent(value -> findings.add(
                                    "value",
                                    "'value' is '" + value + "': "
                                            + inputs.text("configurationName").orElse("") + " takes "
                                            + String.join(" or ", allowed)));
                })
                .build();
    }

    private static ResourceModel database() {
        return inServer("Database", "databases", "databaseName")
                .source("https://learn.microsoft.com/rest/api/postgresql/databases/create")
                .defaultsTo("charset", "UTF8")
                .defaultsTo("collation", "en_US.utf8")
                .replaceOn("charset", "collation")
                .rule(
                        "databaseName",
                        Rules.length(1, 63),
                        Rules.matches(
                                "[A-Za-z_][A-Za-z0-9_-]*",
                                "letters, digits, underscores and dashes, beginning with a letter or underscore"),
                        Rules.without(
                                "^(azure_maintenance|azure_sys|template0|template1)$",
                                "be the name of a system database"))
                .build();
    }

    private static ResourceModel firewallRule() {
        return inServer("FirewallRule", "firewallRules", "firewallRuleName")
                .source("https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-firewall-rules")
                .rule(
                        "firewallRuleName",
                        Rules.length(1, 128),
                        Rules.matches("[A-Za-z0-9_-]+", "letters, digits, underscores and dashes"))
                .rule("startIpAddress", Rules.matches(ADDRESS, "an IPv4 address"))
                .rule("endIpAddress", Rules.matches(ADDRESS, "an IPv4 address"))
                .check((inputs, findings) -> {
                    Optional<Long> from = inputs.text("startIpAddress").flatMap(DbforpostgresqlTable::number);
                    Optional<Long> to = inputs.text("endIpAddress").flatMap(DbforpostgresqlTable::number);
                    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
                        findings.add("endIpAddress", "'endIpAddress' must not be less than 'startIpAddress'");
                    }
                })
                .admit(DbforpostgresqlTable::serverIsPublic)
                .build();
    }

    private static Optional<Long> number(String address) {
        return Cidr.parse(address + "/32").map(Cidr::network);
    }

    private static Optional<CloudResource> server(Subject child) {
        return child.find(
                Servers.SERVER, Arm.id(child.scope().account(), Servers.KIND, child.inputs(), List.of("serverName")));
    }

    private static void serverIsPublic(Subject rule) {
        if (server(rule)
                .filter(server -> server.inputs().has("network.delegatedSubnetResourceId"))
                .isPresent()) {
            throw Refusal.invalid(
                    "FirewallRulesNotSupportedForVnetEnabledServer",
                    "Firewall rules are not supported for a server with private access (VNet integration).");
        }
    }

    private static ResourceModel administrator() {
        return inServer("Administrator", "administrators", "objectId")
                .source(
                        "https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-configure-sign-in-azure-ad-authentication")
                .replaceOn("principalName", "principalType", "tenantId")
                .rule("objectId", ArmNames.uuid())
                .rule("tenantId", ArmNames.uuid())
                .rule("principalType", Rules.oneOf("User", "Group", "ServicePrincipal"))
                .check((inputs, findings) -> {
                    if (!inputs.has("principalName")) {
                        findings.add("principalName", "'principalName' must be given");
                    }
                })
                .admit(DbforpostgresqlTable::serverTakesEntra)
                .build();
    }

    private static void serverTakesEntra(Subject administrator) {
        boolean takes = server(administrator)
                .filter(server -> server.inputs()
                        .text("authConfig.activeDirectoryAuth")
                        .orElse("")
                        .equals("Enabled"))
                .isPresent();
        if (!takes) {
            throw Refusal.invalid(
                    "AadAuthenticationNotEnabled",
                    "Microsoft Entra authentication is not enabled on server '"
                            + administrator.text("serverName").orElse("")
                            + "': set 'authConfig.activeDirectoryAuth' to Enabled first.");
        }
    }
}
