package io.ashlar.dns.aws;

import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.aws.acm.CertificateValidationArgs;
import com.pulumi.aws.acm.inputs.CertificateOptionsArgs;
import com.pulumi.aws.acm.outputs.CertificateDomainValidationOption;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.core.Output;
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
import java.util.List;

/** Makes an ACM certificate, validated by DNS. */
public final class AwsCertificateDriver implements CertificateDriver {
    private final AwsCertificateOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsCertificateDriver() {
        this(AwsCertificateOptions.none());
    }

    /** A driver with hooks. */
    public AwsCertificateDriver(AwsCertificateOptions options) {
        this.options = options;
    }

    @Override
    public CertificateOffering offering() {
        return CertificateOffering.AWS;
    }

    @Override
    public CertificateHandles provision(CertificatePlan plan, CertificateArgs args, Certificate parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        com.pulumi.aws.acm.Certificate certificate = new com.pulumi.aws.acm.Certificate(
                plan.certificateName(),
                options.certificate()
                        .apply(com.pulumi.aws.acm.CertificateArgs.builder()
                                .domainName(plan.mainName())
                                .subjectAlternativeNames(plan.furtherNames())
                                .validationMethod("DNS")
                                .options(CertificateOptionsArgs.builder()
                                        .certificateTransparencyLoggingPreference("ENABLED")
                                        .build())
                                .tags(args.tags().named(plan.certificateName())))
                        .build(),
                child);
        List<Output<String>> proofs = plan.proofs().stream()
                .map(proof -> proof(proof, certificate, args, child).fqdn())
                .toList();
        CertificateValidation issued = new CertificateValidation(
                plan.validationName(),
                CertificateValidationArgs.builder()
                        .certificateArn(certificate.arn())
                        .validationRecordFqdns(Outputs.listOf(proofs))
                        .build(),
                child);
        return new AwsCertificateHandles(certificate, issued);
    }

    /**
     * Overwrites what stands there: ACM asks for the same record for the same name in every region of an account.
     *
     * @see <a href="https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html">DNS validation</a>
     */
    private static Record proof(
            ProofPlan proof,
            com.pulumi.aws.acm.Certificate certificate,
            CertificateArgs args,
            CustomResourceOptions child) {
        Output<CertificateDomainValidationOption> asked =
                certificate.domainValidationOptions().applyValue(options -> optionFor(proof.domainName(), options));
        return new Record(
                proof.name(),
                RecordArgs.builder()
                        .zoneId(args.zoneId())
                        .name(asked.applyValue(
                                option -> option.resourceRecordName().orElseThrow()))
                        .type(asked.applyValue(option -> com.pulumi.core.Either.ofLeft(
                                option.resourceRecordType().orElseThrow())))
                        .ttl(DnsTimes.MINUTE)
                        .records(asked.applyValue(
                                option -> List.of(option.resourceRecordValue().orElseThrow())))
                        .allowOverwrite(true)
                        .build(),
                child);
    }

    private static CertificateDomainValidationOption optionFor(
            String domainName, List<CertificateDomainValidationOption> options) {
        return options.stream()
                .filter(option -> option.domainName()
                        .map(name -> name.equals(domainName) || name.equals("*." + domainName))
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ACM asks for no proof of " + domainName));
    }
}
