package io.ashlar.policy.host;

import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.Remedied;
import java.util.List;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.AnalyzerOuterClass.Remediation;

/**
 * Findings as the engine takes them.
 *
 * <p>Its traps: a diagnostic without a URN ends {@code policy analyze} in a panic, and one with the level DISABLED fails an assertion.
 */
record Responses(PolicyPack pack) {
    AnalyzeResponse diagnostics(List<Finding> findings) {
        AnalyzeResponse.Builder response = AnalyzeResponse.newBuilder();
        findings.stream().filter(Finding::isReported).forEach(finding -> response.addDiagnostics(diagnostic(finding)));
        return response.build();
    }

    private AnalyzeDiagnostic diagnostic(Finding finding) {
        PolicyPack home = JoinedPacks.home(pack, finding.rule());
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(finding.rule().id())
                .setPolicyPackName(home.name())
                .setPolicyPackVersion(home.version())
                .setDescription(finding.rule().title())
                .setMessage(finding.message() + "\n" + finding.rule().fix())
                .setEnforcementLevel(PackDescription.level(finding.level()))
                .setSeverity(PackDescription.severity(finding.rule().severity()))
                .setUrn(finding.urn().text())
                .build();
    }

    /** What is said when the pack itself, not a rule, could not cope with a request. */
    AnalyzeResponse notJudged(String urn, Throwable defect) {
        return AnalyzeResponse.newBuilder()
                .addDiagnostics(AnalyzeDiagnostic.newBuilder()
                        .setPolicyName("not-judged")
                        .setPolicyPackName(pack.name())
                        .setPolicyPackVersion(pack.version())
                        .setDescription("Everything is judged")
                        .setMessage("the pack could not judge this, so nothing is known about it: "
                                + defect.getClass().getSimpleName())
                        .setEnforcementLevel(EnforcementLevel.ADVISORY)
                        .setUrn(urn))
                .build();
    }

    RemediateResponse remediations(List<Remedied> remedied) {
        RemediateResponse.Builder response = RemediateResponse.newBuilder();
        for (Remedied one : remedied) {
            PolicyPack home = JoinedPacks.home(pack, one.rule());
            Remediation.Builder remediation = Remediation.newBuilder()
                    .setPolicyName(one.rule().id())
                    .setPolicyPackName(home.name())
                    .setPolicyPackVersion(home.version())
                    .setDescription(one.rule().title());
            // Properties beside a diagnostic would be ignored.
            one.problem()
                    .ifPresentOrElse(
                            remediation::setDiagnostic,
                            () -> remediation.setProperties(Marshalling.encode(one.properties())));
            response.addRemediations(remediation);
        }
        return response.build();
    }
}
