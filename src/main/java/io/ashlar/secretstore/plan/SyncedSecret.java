package io.ashlar.secretstore.plan;

import java.util.Optional;

/**
 * A secret of the cloud that becomes one of a namespace.
 *
 * @param namespace where it is written
 * @param owner the team of the namespace
 * @param name of the Kubernetes secret
 * @param key under which the whole value stands; empty if the value is a JSON object, whose fields become keys
 */
public record SyncedSecret(String namespace, String owner, String name, Optional<String> key) {

    /** What the program calls the secret's place in the cloud. */
    public String reference() {
        return "secret." + namespace + "." + name;
    }
}
