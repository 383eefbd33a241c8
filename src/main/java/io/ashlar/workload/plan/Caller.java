package io.ashlar.workload.plan;

import io.ashlar.core.manifest.Traffic;
import java.util.Map;

/** Somebody who may send requests to a service. */
public sealed interface Caller {

    /** Pods of an application in any namespace. */
    static Caller application(String namespace, String name) {
        return new Application(namespace, name);
    }

    /** Every pod of a namespace. */
    static Caller namespace(String name) {
        return new Namespace(name);
    }

    /** As a peer of a network policy. */
    Map<String, Object> peer();

    /** See {@link Caller#application}. */
    record Application(String namespace, String name) implements Caller {
        @Override
        public Map<String, Object> peer() {
            return Traffic.application(namespace, name);
        }
    }

    /** See {@link Caller#namespace}. */
    record Namespace(String name) implements Caller {
        @Override
        public Map<String, Object> peer() {
            return Traffic.namespace(name);
        }
    }
}
