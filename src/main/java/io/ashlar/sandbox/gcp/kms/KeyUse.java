package io.ashlar.sandbox.gcp.kms;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that encrypts with a key needs the right to, as its own agent.
 *
 * @see <a href="https://cloud.google.com/kms/docs/compatible-services">Services that take a key</a>
 */
public final class KeyUse {
    private static final String ROLE = "roles/cloudkms.cryptoKeyEncrypterDecrypter";

    /** What can give a role on a key: to the key, to its ring or to all of the project. */
    private static final List<String> GRANTS = List.of(
            "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
            "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding",
            "gcp:kms/keyRingIAMMember:KeyRingIAMMember",
            "gcp:kms/keyRingIAMBinding:KeyRingIAMBinding",
            "gcp:projects/iAMMember:IAMMember",
            "gcp:projects/iAMBinding:IAMBinding");

    private KeyUse() {}

    /**
     * The key at the path can be used by a service.
     *
     * @param domain the domain of the service's agent, such as {@code container-engine-robot}
     */
    public static ResourceModel.StateRule by(String path, String domain) {
        return subject -> {
            Optional<String> key = subject.text(path);
            if (key.isEmpty() || subject.existing().isPresent()) {
                return;
            }
            String project =
                    subject.inputs().text("project").orElse(subject.scope().account());
            String member = "serviceAccount:service-%s@%s.iam.gserviceaccount.com"
                    .formatted(Gcp.projectNumber(project), domain);
            if (grants(subject).noneMatch(grant -> gives(grant, key.get(), member))) {
                throw Refusal.invalid(
                        "forbidden",
                        "Permission 'cloudkms.cryptoKeyVersions.useToEncrypt' denied on resource '" + key.get()
                                + "' (or it may not exist): grant " + ROLE + " to " + member + ".");
            }
        };
    }

    private static Stream<Properties> grants(Subject subject) {
        return GRANTS.stream().flatMap(type -> subject.all(type).stream()).map(CloudResource::inputs);
    }

    private static boolean gives(Properties grant, String key, String member) {
        boolean reaches = grant.text("cryptoKeyId").map(key::equals).orElse(true)
                && grant.text("keyRingId")
                        .map(ring -> key.startsWith(ring + "/"))
                        .orElse(true);
        boolean includes = grant.text("member").filter(member::equals).isPresent()
                || grant.texts("members").contains(member);
        return reaches && includes && grant.text("role").filter(ROLE::equals).isPresent();
    }
}
