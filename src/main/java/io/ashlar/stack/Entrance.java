package io.ashlar.stack;

import static io.ashlar.stack.PlatformArgs.CERTIFICATE;
import static io.ashlar.stack.PlatformArgs.ENTRANCE;
import static io.ashlar.stack.PlatformArgs.ENTRANCE_LOGS;
import static io.ashlar.stack.PlatformArgs.ZONE;

import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.Dns;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.network.NetworkRef;
import io.ashlar.storage.ObjectStore;

/**
 * The public entrance of an environment: a zone of its own, a certificate for it unless there is one already, and a load balancer
 * that shows it.
 *
 * @param zone the zone; its parent domain must point to its name servers before the certificate can be issued
 * @param loadBalancer the load balancer
 */
record Entrance(Dns zone, LoadBalancer loadBalancer) {

    static Entrance of(String domain, PlatformArgs args, NetworkRef network, ComponentResourceOptions here) {
        Dns zone = new Dns(ZONE, args.zone(domain), here);
        CertificateRef certificate = args.existingCertificate()
                .map(Certificate::fromExisting)
                .orElseGet(() -> new Certificate(CERTIFICATE, args.certificate(zone), here));
        ObjectStore logs = new ObjectStore(ENTRANCE_LOGS, args.entranceLogs(), here);
        return new Entrance(zone, new LoadBalancer(ENTRANCE, args.entrance(zone, certificate, logs, network), here));
    }
}
