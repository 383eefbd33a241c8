package io.ashlar.dns.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.certificatemanager.DnsAuthorization;
import com.pulumi.gcp.certificatemanager.DnsAuthorizationArgs;
import com.pulumi.gcp.certificatemanager.inputs.CertificateManagedArgs;
import com.pulumi.gcp.certificatemanager.outputs.DnsAuthorizationDnsResourceRecord;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.CertificateHandles;
import io.ashlar.dns.plan.CertificateOffering;
import io.ashlar.dns.plan.CertificatePlan;
import io.ashlar.dns.plan.CertificatePlan.ProofPlan;
import io.ashlar.dns.plan.DnsTimes;
import io.ashlar.gcp.GcpDnsZone;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a Google-managed certificate of Certificate Manager, whose names are proved by DNS, so that wildcards are taken and
 * nothing needs to answer yet.
 *
 * @see <a href="https://cloud.google.com/certificate-manager/docs/deploy-google-managed-dns-auth">DNS authorization</a>
 */
public final class GcpCertificateDriver implements CertificateDriver {
    private final GcpScope scope;
    private final GcpCertificateOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpCertificateDriver(GcpScope scope) {
        this(scope, GcpCertificateOptions.none());
    }

    /** A driver with hooks. */
    public GcpCertificateDriver(GcpScope scope, GcpCertificateOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public CertificateOffering offering() {
        return CertificateOffering.GOOGLE_CLOUD;
    }

    @Override
    public CertificateHandles provision(CertificatePlan plan, CertificateArgs args, Certificate parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        List<DnsAuthorization> authorizations = plan.proofs().stream()
                .map(proof -> authorization(plan.authorizationName(proof), proof, args, child))
                .toList();
        List<RecordSet> proofs = Stream.iterate(0, index -> index + 1)
                .limit(authorizations.size())
                .map(index -> proof(plan.proofs().get(index), authorizations.get(index), args, child))
                .toList();
        return new GcpCertificateHandles(
                certificate(
                        plan,
                        args,
                        Outputs.listOf(authorizations.stream()
                                .map(DnsAuthorization::id)
                                .toList()),
                        child),
                proofs);
    }

    private com.pulumi.gcp.certificatemanager.Certificate certificate(
            CertificatePlan plan,
            CertificateArgs args,
            Output<List<String>> authorizations,
            CustomResourceOptions child) {
        return new com.pulumi.gcp.certificatemanager.Certificate(
                plan.certificateName(),
                options.certificate()
                        .apply(com.pulumi.gcp.certificatemanager.CertificateArgs.builder()
                                .project(scope.project())
                                .description("Names of " + plan.mainName())
                                .managed(CertificateManagedArgs.builder()
                                        .domains(Stream.concat(Stream.of(plan.mainName()), plan.furtherNames().stream())
                                                .toList())
                                        .dnsAuthorizations(authorizations)
                                        .build())
                                .labels(Labels.of(args.tags())))
                        .build(),
                child);
    }

    private DnsAuthorization authorization(
            String name, ProofPlan proof, CertificateArgs args, CustomResourceOptions child) {
        return new DnsAuthorization(
                name,
                DnsAuthorizationArgs.builder()
                        .project(scope.project())
                        .domain(proof.domainName())
                        .labels(Labels.of(args.tags()))
                        .build(),
                child);
    }

    private static RecordSet proof(
            ProofPlan proof, DnsAuthorization authorization, CertificateArgs args, CustomResourceOptions child) {
        Output<GcpDnsZone> zone = args.zoneId().applyValue(GcpDnsZone::of);
        Output<DnsAuthorizationDnsResourceRecord> asked =
                authorization.dnsResourceRecords().applyValue(records -> records.get(0));
        return new RecordSet(
                proof.name(),
                RecordSetArgs.builder()
                        .project(zone.applyValue(GcpDnsZone::project))
                        .managedZone(zone.applyValue(GcpDnsZone::name))
                        .name(asked.applyValue(record -> record.name().orElseThrow()))
                        .type(asked.applyValue(record -> record.type().orElseThrow()))
                        .ttl(DnsTimes.MINUTE)
                        .rrdatas(
                                asked.applyValue(record -> List.of(record.data().orElseThrow())))
                        .build(),
                child);
    }
}
