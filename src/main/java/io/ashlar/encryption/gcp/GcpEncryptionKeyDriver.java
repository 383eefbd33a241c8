package io.ashlar.encryption.gcp;

import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.CryptoKeyIAMMemberArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import com.pulumi.gcp.kms.inputs.CryptoKeyVersionTemplateArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.EncryptionKeyHandles;
import io.ashlar.encryption.plan.EncryptionKeyPlan;
import io.ashlar.encryption.plan.GcpKeyPlan;
import io.ashlar.encryption.plan.KeyUser;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import java.util.EnumMap;
import java.util.Map;

/** Makes a symmetric key of Cloud KMS, and lets the services use it. */
public final class GcpEncryptionKeyDriver implements EncryptionKeyDriver {
    /**
     * The days in which a destroyed version can be taken back: Google takes them when it makes the key and never again, so an
     * environment whose profile changes keeps those that it began with. Another key would take everything under it along.
     *
     * @see <a href="https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys">CryptoKey:
     *     destroyScheduledDuration is immutable</a>
     */
    private static final String FIXED_AT_CREATION = "destroyScheduledDuration";

    private final GcpScope scope;
    private final GcpEncryptionKeyOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpEncryptionKeyDriver(GcpScope scope) {
        this(scope, GcpEncryptionKeyOptions.none());
    }

    /** A driver with options. */
    public GcpEncryptionKeyDriver(GcpScope scope, GcpEncryptionKeyOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public EncryptionKeyHandles provision(EncryptionKeyPlan plan, EncryptionKeyArgs args, EncryptionKey parent) {
        GcpKeyPlan own = GcpKeyPlan.of(parent.pulumiResourceName(), plan, options.users());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        KeyRing ring = new KeyRing(
                own.ringName(),
                KeyRingArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .build(),
                child);
        CryptoKey key = key(plan, own, args, ring, parent);
        ServiceAgents agents = new ServiceAgents(
                scope, child, InvokeOptions.builder().parent(parent).build());
        Map<KeyUser, CryptoKeyIAMMember> uses = new EnumMap<>(KeyUser.class);
        own.uses().forEach(use -> uses.put(use.user(), use(use, key.id(), agents.of(use), child)));
        return new GcpEncryptionKeyHandles(ring, key, uses);
    }

    private CryptoKey key(
            EncryptionKeyPlan plan, GcpKeyPlan own, EncryptionKeyArgs args, KeyRing ring, EncryptionKey parent) {
        CryptoKeyArgs.Builder builder = CryptoKeyArgs.builder()
                .keyRing(ring.id())
                .purpose("ENCRYPT_DECRYPT")
                .rotationPeriod(own.rotationPeriod())
                .destroyScheduledDuration(own.destroyScheduledDuration())
                .versionTemplate(CryptoKeyVersionTemplateArgs.builder()
                        .algorithm("GOOGLE_SYMMETRIC_ENCRYPTION")
                        .protectionLevel("SOFTWARE")
                        .build())
                .labels(Labels.of(args.tags()));
        return new CryptoKey(
                plan.keyName(),
                options.key().apply(builder).build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .ignoreChanges(FIXED_AT_CREATION)
                        .build());
    }

    private static CryptoKeyIAMMember use(
            GcpKeyPlan.Use use, Output<String> keyId, Output<String> agent, CustomResourceOptions child) {
        return new CryptoKeyIAMMember(
                use.name(),
                CryptoKeyIAMMemberArgs.builder()
                        .cryptoKeyId(keyId)
                        .role("roles/cloudkms.cryptoKeyEncrypterDecrypter")
                        .member(agent.applyValue(email -> "serviceAccount:" + email))
                        .build(),
                child);
    }
}
