package io.ashlar.stack;

import static io.ashlar.stack.InClusterArgs.INGRESS;
import static io.ashlar.stack.PlatformArgs.CERTIFICATE;
import static io.ashlar.stack.PlatformArgs.ENTRANCE;
import static io.ashlar.stack.PlatformArgs.ENTRANCE_LOGS;
import static io.ashlar.stack.PlatformArgs.ZONE;

import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.Dns;
import io.ashlar.ingress.Ingress;
import io.ashlar.ingress.IngressArgs;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.network.NetworkRef;
import io.ashlar.storage.ObjectStore;
import java.util.Optional;

/**
 * The public entrance of an environment: a zone of its own, and what its hosts lead to. That is a load balancer with a certificate
 * for the zone, or the way into the cluster if the stack file asks for one; both at once would be two ways in, one of them to
 * nowhere.
 *
 * @param zone the zone; its parent domain must point to its name servers before a certificate can be issued
 * @param loadBalancer the load balancer, if the stack makes it
 */
record Entrance(Dns zone, Optional<LoadBalancer> loadBalancer) {

    static Entrance of(String domain, PlatformArgs args, Foundation foundation) {
        NetworkRef network = foundation.network();
        ComponentResourceOptions here = foundation.here();
        Dns zone = new Dns(ZONE, args.zone(domain), here);
        Optional<IngressArgs> ingress = args.inCluster().ingress(foundation.cluster(), zone, network);
        if (ingress.isPresent()) {
            new Ingress(INGRESS, ingress.get(), here);
            return new Entrance(zone, Optional.empty());
        }
        CertificateRef certificate = args.existingCertificate()
                .map(Certificate::fromExisting)
                .orElseGet(() -> new Certificate(CERTIFICATE, args.certificate(zone), here));
        ObjectStore logs = new ObjectStore(ENTRANCE_LOGS, args.entranceLogs(), here);
        return new Entrance(
                zone, Optional.of(new LoadBalancer(ENTRANCE, args.entrance(zone, certificate, logs, network), here)));
    }
}
