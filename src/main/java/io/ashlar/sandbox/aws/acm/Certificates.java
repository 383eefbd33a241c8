package io.ashlar.sandbox.aws.acm;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Certificates, and the wait for their issue. */
public final class Certificates {
    static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    private static final String RECORD = "aws:route53/record:Record";
    private static final String DOMAIN = "(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{1,63}";
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_FIRST_NAME = 64;

    private Certificates() {}

    /** The certificate that a listener shows; it cannot be deleted while it does. */
    public static Reference aCertificateInUse() {
        return Reference.to(CERTIFICATE, "arn")
                .or("aws:iam/serverCertificate:ServerCertificate", "arn")
                .missing("CertificateNotFound", "Certificate '{value}' not found")
                .blocksDeletion("ResourceInUseException", "Certificate {target} in account is in use.");
    }

    /** Whether ACM would have issued it: every record that it asks for stands in some zone of the account. */
    public static boolean isIssued(CloudView cloud, Scope scope, CloudResource certificate) {
        return missingProofs(cloud, scope, certificate).isEmpty();
    }

    private static Set<String> missingProofs(CloudView cloud, Scope scope, CloudResource certificate) {
        Set<String> missing = new TreeSet<>();
        if (certificate.inputs().has("certificateBody") || certificate.inputs().has("certificateAuthorityArn")) {
            return missing;
        }
        for (Properties option : certificate.outputs().objects("domainValidationOptions")) {
            String name = withoutDot(option.text("resourceRecordName").orElse(""));
            String value = withoutDot(option.text("resourceRecordValue").orElse(""));
            boolean stands = cloud.find(scope, RECORD, "fqdn", name)
                    .filter(record -> record.inputs().texts("records").stream()
                            .map(Certificates::withoutDot)
                            .anyMatch(value::equals))
                    .isPresent();
            if (!stands) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    static ResourceModel certificate() {
        return ResourceModel.of(CERTIFICATE)
                .source("https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html")
                .source("https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html")
                .source("https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html")
                .called("ACM Certificate")
                .id(Certificates::arn)
                .computed("arn", "{id}")
                .computed("domainValidationOptions", Certificates::proofs)
                .computed("status", certificate -> isImported(certificate) ? "ISSUED" : "PENDING_VALIDATION")
                .computed("type", certificate -> isImported(certificate) ? "IMPORTED" : "AMAZON_ISSUED")
                .computed("renewalEligibility", certificate -> "INELIGIBLE")
                .computed("pendingRenewal", certificate -> false)
                .derived("subjectAlternativeNames", certificate -> List.copyOf(new TreeSet<>(names(certificate))))
                .defaultsTo("keyAlgorithm", "RSA_2048")
                .defaultsTo("options", Map.of("certificateTransparencyLoggingPreference", "ENABLED"))
                .replaceOn(
                        "domainName",
                        "subjectAlternativeNames",
                        "validationMethod",
                        "keyAlgorithm",
                        "certificateAuthorityArn",
                        "validationOptions")
                .unordered("subjectAlternativeNames")
                .rule("domainName", Rules.length(1, 253), Rules.matches(DOMAIN, "a domain, with *. in front at most"))
                .rule(
                        "subjectAlternativeNames[]",
                        Rules.length(1, 253),
                        Rules.matches(DOMAIN, "a domain, with *. in front at most"))
                .rule("validationMethod", Rules.oneOf("DNS", "EMAIL", "NONE"))
                .rule(
                        "keyAlgorithm",
                        Rules.oneOf(
                                "RSA_1024",
                                "RSA_2048",
                                "RSA_3072",
                                "RSA_4096",
                                "EC_prime256v1",
                                "EC_secp384r1",
                                "EC_secp521r1"))
                .rule("options.certificateTransparencyLoggingPreference", Rules.oneOf("ENABLED", "DISABLED"))
                .check(Certificates::nameRules)
                .build();
    }

    private static void nameRules(Properties inputs, Findings findings) {
        inputs.text("domainName")
                .filter(name -> name.length() > LONGEST_FIRST_NAME)
                .ifPresent(name -> findings.add(
                        "domainName",
                        "The first domain name can't be longer than 64 characters, has " + name.length()));
        Set<String> names = new LinkedHashSet<>(inputs.texts("subjectAlternativeNames"));
        inputs.text("domainName").ifPresent(names::add);
        if (names.size() > MOST_NAMES) {
            findings.add(
                    "subjectAlternativeNames",
                    "a certificate has up to " + MOST_NAMES + " domain names, this one has " + names.size());
        }
        if (!inputs.has("domainName") && !inputs.has("privateKey")) {
            findings.add("domainName", "one of 'domainName' and 'privateKey' must be given");
        }
    }

    private static boolean isImported(Subject certificate) {
        return certificate.inputs().has("certificateBody");
    }

    private static String arn(Subject certificate) {
        String hex = certificate.hex(32);
        return "arn:" + certificate.scope().partition() + ":acm:" + certificate.region() + ":"
                + certificate.scope().account() + ":certificate/" + hex.substring(0, 8) + "-" + hex.substring(8, 12)
                + "-" + hex.substring(12, 16) + "-" + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static Set<String> names(Subject certificate) {
        Set<String> names = new LinkedHashSet<>();
        certificate.text("domainName").ifPresent(names::add);
        names.addAll(certificate.inputs().texts("subjectAlternativeNames"));
        return names;
    }

    /** The same record for a name and the wildcard below it, for every certificate of one account. */
    private static Object proofs(Subject certificate) {
        if (isImported(certificate)
                || !certificate.text("validationMethod").orElse("DNS").equals("DNS")) {
            return List.of();
        }
        return names(certificate).stream().map(name -> proof(certificate, name)).toList();
    }

    private static Map<String, Object> proof(Subject certificate, String name) {
        String domain = name.startsWith("*.") ? name.substring(2) : name;
        Seed seed = new Seed(certificate.scope().account() + "/" + domain);
        return Map.of(
                "domainName",
                name,
                "resourceRecordName",
                "_" + seed.forPurpose("name").hex(32) + "." + domain + ".",
                "resourceRecordType",
                "CNAME",
                "resourceRecordValue",
                "_" + seed.forPurpose("value").hex(32) + ".acm-validations.aws.");
    }

    static ResourceModel validation() {
        return ResourceModel.of("aws:acm/certificateValidation:CertificateValidation")
                .source("https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html")
                .source("https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html")
                .called("ACM Certificate Validation")
                .id("{digits:10}")
                .replaceOn("certificateArn", "validationRecordFqdns")
                .unordered("validationRecordFqdns")
                .refersTo(
                        "certificateArn",
                        Reference.to(CERTIFICATE, "arn")
                                .missing("ResourceNotFoundException", "Could not find certificate {value}."))
                .admit(Certificates::becomesIssued)
                .build();
    }

    /** The real provider waits 75 minutes for it; here nothing else can happen meanwhile, so the answer comes at once. */
    private static void becomesIssued(Subject validation) {
        validation
                .text("certificateArn")
                .flatMap(arn -> validation.findBy(CERTIFICATE, "arn", arn))
                .ifPresent(certificate -> {
                    Set<String> missing = missingProofs(
                            validation.cloud(), validation.provider().scope(), certificate);
                    if (!missing.isEmpty()) {
                        throw Refusal.invalid(
                                "PENDING_VALIDATION",
                                "timeout while waiting for state to become 'ISSUED' (last state:"
                                        + " 'PENDING_VALIDATION', timeout: 1h15m0s); no zone holds "
                                        + List.copyOf(missing));
                    }
                });
    }
}
