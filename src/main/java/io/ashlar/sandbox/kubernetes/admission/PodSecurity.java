package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The Pod Security Standards, as a namespace's label {@code pod-security.kubernetes.io/enforce} asks for them.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">the standards</a>
 * @see <a href="https://github.com/kubernetes/pod-security-admission/tree/v0.33.0/policy">the checks and their words</a>
 */
final class PodSecurity {
    private static final Set<String> USUAL_CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final Set<String> SAFE_SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_wmem");

    private static final List<String> ALLOWED_VOLUMES = List.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");

    private final Field spec;
    private final PodFindings findings;

    private PodSecurity(Field spec) {
        this.spec = spec;
        findings = new PodFindings(spec);
    }

    /** What the level has against a pod; empty when it lets it be. */
    static Optional<String> complaint(String level, Field spec) {
        PodSecurity check = new PodSecurity(spec);
        switch (level) {
            case "baseline" -> check.baseline();
            case "restricted" -> check.restricted();
            default -> {
                // privileged asks for nothing
            }
        }
        return check.findings.all();
    }

    /** In the order of the checks' names, as the server has them. */
    private void baseline() {
        capabilities();
        hostNamespaces();
        hostPaths();
        hostPorts();
        privileged();
        seccompIsNotOff();
        sysctls();
    }

    /** Those of the baseline that restricted does not put more strictly, then its own. */
    private void restricted() {
        hostNamespaces();
        hostPorts();
        privileged();
        sysctls();
        findings.containers(
                "allowPrivilegeEscalation != false",
                "must set securityContext.allowPrivilegeEscalation=false",
                one -> !one.at("securityContext.allowPrivilegeEscalation").isFalse());
        restrictedCapabilities();
        volumeTypes();
        nonRoot();
        rootUser();
        seccompIsOn();
    }

    private void privileged() {
        findings.containers("privileged", "must not set securityContext.privileged=true", one -> one.at(
                        "securityContext.privileged")
                .isTrue());
    }

    private void hostNamespaces() {
        List<String> shared = List.of("hostNetwork", "hostPID", "hostIPC").stream()
                .filter(name -> spec.child(name).isTrue())
                .map(name -> name + "=true")
                .toList();
        if (!shared.isEmpty()) {
            findings.say("host namespaces", String.join(", ", shared));
        }
    }

    private void hostPaths() {
        List<String> names = spec.child("volumes").items().stream()
                .filter(volume -> volume.child("hostPath").isGiven())
                .map(volume -> volume.child("name").text().orElse(""))
                .toList();
        if (!names.isEmpty()) {
            findings.say("hostPath volumes", (names.size() == 1 ? "volume " : "volumes ") + PodFindings.quoted(names));
        }
    }

    private void hostPorts() {
        Set<String> ports = new TreeSet<>();
        List<String> bad = findings.names(one -> {
            List<Field> taken = one.child("ports").items().stream()
                    .map(port -> port.child("hostPort"))
                    .filter(port -> !port.isEmpty())
                    .toList();
            taken.forEach(port -> ports.add(String.valueOf(port.number().orElse(0))));
            return !taken.isEmpty();
        });
        if (!bad.isEmpty()) {
            findings.say(
                    "hostPort",
                    PodFindings.container(bad)
                            + (bad.size() == 1 ? " uses " : " use ")
                            + (ports.size() == 1 ? "hostPort " : "hostPorts ")
                            + String.join(", ", ports));
        }
    }

    private void capabilities() {
        Set<String> more = new TreeSet<>();
        List<String> bad = findings.names(one -> {
            List<String> added = one.at("securityContext.capabilities.add").textItems().stream()
                    .filter(name -> !USUAL_CAPABILITIES.contains(name))
                    .toList();
            more.addAll(added);
            return !added.isEmpty();
        });
        if (!bad.isEmpty()) {
            findings.say(
                    "non-default capabilities",
                    PodFindings.container(bad) + " must not include " + PodFindings.quoted(more)
                            + " in securityContext.capabilities.add");
        }
    }

    private void restrictedCapabilities() {
        List<String> keeping = findings.names(
                one -> !one.at("securityContext.capabilities.drop").textItems().contains("ALL"));
        Set<String> more = new TreeSet<>();
        List<String> adding = findings.names(one -> {
            List<String> added = one.at("securityContext.capabilities.add").textItems().stream()
                    .filter(name -> !name.equals("NET_BIND_SERVICE"))
                    .toList();
            more.addAll(added);
            return !added.isEmpty();
        });
        List<String> details = new ArrayList<>();
        if (!keeping.isEmpty()) {
            details.add(PodFindings.container(keeping) + " must set securityContext.capabilities.drop=[\"ALL\"]");
        }
        if (!adding.isEmpty()) {
            details.add(PodFindings.container(adding) + " must not include " + PodFindings.quoted(more)
                    + " in securityContext.capabilities.add");
        }
        if (!details.isEmpty()) {
            findings.say("unrestricted capabilities", String.join("; ", details));
        }
    }

    private void sysctls() {
        List<String> unsafe = spec.at("securityContext.sysctls").items().stream()
                .map(sysctl -> sysctl.child("name").text().orElse(""))
                .filter(name -> !SAFE_SYSCTLS.contains(name))
                .toList();
        if (!unsafe.isEmpty()) {
            findings.say("forbidden sysctls", String.join(", ", unsafe));
        }
    }

    private void volumeTypes() {
        Set<String> types = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Field volume : spec.child("volumes").items()) {
            if (ALLOWED_VOLUMES.stream().noneMatch(type -> volume.child(type).isGiven())) {
                names.add(volume.child("name").text().orElse(""));
                volume.entries().keySet().stream()
                        .filter(type -> !type.equals("name"))
                        .forEach(types::add);
            }
        }
        if (!names.isEmpty()) {
            findings.say(
                    "restricted volume types",
                    (names.size() == 1 ? "volume " : "volumes ")
                            + PodFindings.quoted(names)
                            + (names.size() == 1 ? " uses " : " use ")
                            + (types.size() == 1 ? "restricted volume type " : "restricted volume types ")
                            + PodFindings.quoted(types));
        }
    }

    private void nonRoot() {
        Field ofPod = spec.at("securityContext.runAsNonRoot");
        findings.explicitOr(
                "runAsNonRoot != true",
                ofPod.isFalse(),
                one -> one.at("securityContext.runAsNonRoot").isFalse(),
                "must not set securityContext.runAsNonRoot=false",
                ofPod.isTrue(),
                one -> one.at("securityContext.runAsNonRoot").isAbsent(),
                "must set securityContext.runAsNonRoot=true");
    }

    private void rootUser() {
        Predicate<Field> isRoot =
                user -> user.number().isPresent() && user.number().getAsLong() == 0;
        findings.explicitOr(
                "runAsUser=0",
                isRoot.test(spec.at("securityContext.runAsUser")),
                one -> isRoot.test(one.at("securityContext.runAsUser")),
                "must not set runAsUser=0",
                true,
                one -> false,
                "");
    }

    private void seccompIsOn() {
        Field ofPod = spec.at("securityContext.seccompProfile.type");
        findings.explicitOr(
                "seccompProfile",
                ofPod.is("Unconfined"),
                one -> one.at("securityContext.seccompProfile.type").is("Unconfined"),
                "must not set securityContext.seccompProfile.type to \"Unconfined\"",
                ofPod.isGiven() && !ofPod.is("Unconfined"),
                one -> one.at("securityContext.seccompProfile").isAbsent(),
                "must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"");
    }

    private void seccompIsNotOff() {
        findings.explicitOr(
                "seccompProfile",
                spec.at("securityContext.seccompProfile.type").is("Unconfined"),
                one -> one.at("securityContext.seccompProfile.type").is("Unconfined"),
                "must not set securityContext.seccompProfile.type to \"Unconfined\"",
                true,
                one -> false,
                "");
    }
}
