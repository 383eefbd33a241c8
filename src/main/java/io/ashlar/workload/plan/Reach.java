package io.ashlar.workload.plan;

import io.ashlar.core.manifest.Traffic;
import java.util.List;
import java.util.Map;

/** Something that pods may reach. Names they may always ask for; everything else takes one of these. */
public sealed interface Reach {

    /** Pods of an application in any namespace, such as a service of another team. */
    static Reach application(String namespace, String name, int port) {
        return new Application(namespace, name, port);
    }

    /** Addresses outside the cluster, such as the subnets of the databases. */
    static Reach addresses(String cidr, int port) {
        return new Addresses(cidr, port);
    }

    /** Everything that answers HTTPS: APIs of the cloud and of others. */
    static Reach https() {
        return new Https();
    }

    /** As a rule of a network policy. */
    Map<String, Object> rule();

    /** See {@link Reach#application}. */
    record Application(String namespace, String name, int port) implements Reach {
        @Override
        public Map<String, Object> rule() {
            return Traffic.to(List.of(Traffic.application(namespace, name)), List.of(Traffic.port(port, "TCP")));
        }
    }

    /** See {@link Reach#addresses}. */
    record Addresses(String cidr, int port) implements Reach {
        @Override
        public Map<String, Object> rule() {
            return Traffic.to(List.of(Traffic.addresses(cidr)), List.of(Traffic.port(port, "TCP")));
        }
    }

    /** See {@link Reach#https}. */
    record Https() implements Reach {
        @Override
        public Map<String, Object> rule() {
            return Traffic.anywhereByHttps();
        }
    }
}
