package io.ashlar.sandbox.kubernetes.live;

import io.ashlar.sandbox.value.Properties;
import java.nio.file.Path;
import java.util.Optional;

/** What the sandbox asks of a real API server. Every no is a {@link io.ashlar.sandbox.model.Refusal} in its words. */
public interface ApiServer extends AutoCloseable {
    /** Whether something is to happen. */
    enum Run {
        /** Everything but the last step: nothing is kept. */
        DRY,
        /** It happens. */
        REAL
    }

    /** Makes an object that must not be there yet, and answers with it as it stands. */
    Properties create(Properties object, Run run);

    /** Changes an object to what is given, and answers with it as it stands. */
    Properties update(Properties object, Run run);

    /** An object as it stands, when it is there. */
    Optional<Properties> find(Properties object);

    /** Deletes an object; one that is gone already is no error. */
    void delete(Properties object);

    @Override
    void close();

    /** The server that a kubeconfig names. */
    static ApiServer of(Path kubeconfig) {
        return ApplyingClient.of(kubeconfig);
    }
}
