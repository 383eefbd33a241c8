package io.ashlar.sandbox.azure.arm;

import io.ashlar.sandbox.model.ProviderInstance;

/** The subscription and the tenant of a provider. */
public final class Tenancy {
    /** The subscription of a provider that names none. */
    public static final String DEFAULT_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    /** The tenant of a provider that names none. */
    public static final String DEFAULT_TENANT = "11111111-1111-1111-1111-111111111111";

    private Tenancy() {}

    /** The tenant that a provider signs in to. */
    public static String tenant(ProviderInstance provider) {
        return provider.configuration().text("tenantId").orElse(DEFAULT_TENANT);
    }
}
