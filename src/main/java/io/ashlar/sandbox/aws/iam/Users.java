package io.ashlar.sandbox.aws.iam;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Locale;

/** People, and others who vouch for people. */
final class Users {
    private static final String API = "https://docs.aws.amazon.com/IAM/latest/APIReference/";
    private static final int MOST_CLIENTS = 100;
    private static final int MOST_THUMBPRINTS = 5;

    private Users() {}

    static ResourceModel user() {
        return ResourceModel.of("aws:iam/user:User")
                .source(API + "API_CreateUser.html")
                .source("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html")
                .called("IAM User")
                .accountWide()
                .autoNamed("name", 64)
                .id("{name}")
                .defaultsTo("path", "/")
                .defaultsTo("forceDestroy", false)
                .arn("arn:{partition}:iam::{account}:user{path}{name}")
                .computed("uniqueId", user -> "AIDA" + user.letters(17).toUpperCase(Locale.ROOT))
                .rule("name", Rules.matches("[\\w+=,.@-]{1,64}", "1 to 64 letters, digits and _+=,.@-"))
                .rule("path", Rules.matches("/|/[!-~]+/", "a path that begins and ends with /"))
                .unique("name", "EntityAlreadyExists", "User with name {value} already exists.")
                .quota(5_000, "LimitExceeded", "Cannot exceed quota for UsersPerAccount: 5000")
                .build();
    }

    static ResourceModel openIdConnectProvider() {
        return ResourceModel.of("aws:iam/openIdConnectProvider:OpenIdConnectProvider")
                .source(API + "API_CreateOpenIDConnectProvider.html")
                .called("IAM OIDC Provider")
                .accountWide()
                .id(provider -> "arn:" + provider.provider().scope().partition() + ":iam::"
                        + provider.scope().account() + ":oidc-provider/" + host(provider))
                .computed("arn", "{id}")
                .replaceOn("url")
                .rule(
                        "url",
                        Rules.length(1, 255),
                        Rules.matches("https://[^\\s:]+", "an address that begins with https:// and names no port"))
                .rule("clientIdLists[]", Rules.length(1, 255))
                .rule("thumbprintLists[]", Rules.matches("[0-9A-Fa-f]{40}", "40 hexadecimal digits"))
                .check(Users::counts)
                .quota(100, "LimitExceeded", "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100")
                .admit(Users::isTheOnlyOneOfItsHost)
                .build();
    }

    private static String host(Subject provider) {
        return provider.text("url").orElse("").replaceFirst("^https://", "");
    }

    private static void counts(Properties inputs, Findings findings) {
        if (inputs.texts("clientIdLists").size() > MOST_CLIENTS) {
            findings.add(
                    "clientIdLists",
                    "LimitExceeded: Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: " + MOST_CLIENTS);
        }
        if (inputs.texts("thumbprintLists").size() > MOST_THUMBPRINTS) {
            findings.add("thumbprintLists", "InvalidInput: Thumbprint list must contain fewer than 5 entries.");
        }
    }

    private static void isTheOnlyOneOfItsHost(Subject provider) {
        boolean taken = provider.isNew()
                && provider.all(provider.type()).stream()
                        .anyMatch(other -> other.inputs().text("url").equals(provider.text("url")));
        if (taken) {
            throw Refusal.conflict(
                    "EntityAlreadyExists", "Provider with url https://" + host(provider) + " already exists.");
        }
    }
}
