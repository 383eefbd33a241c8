package io.ashlar.workload.plan;

import io.ashlar.core.Problems;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What can be wrong with the pods of a workload. */
final class PodCheck {
    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** https://github.com/distribution/reference/blob/main/reference.go, without what nobody writes. */
    private static final Pattern IMAGE = Pattern.compile(
            "[a-z0-9][A-Za-z0-9./_-]*(:\\d+/[a-z0-9./_-]+)?(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?");

    /** Names that say that the value is nobody's business. */
    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|PASSWD|SECRET|TOKEN|APIKEY|API_KEY|PRIVATE_KEY|CREDENTIAL|DATABASE_URL).*");

    private static final Pattern CIDR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}/([0-9]|[12][0-9]|3[0-2])");

    private PodCheck() {}

    static void check(PodSpec pod, Problems problems) {
        pod.ownership().check(problems);
        pod.needs().check("compute", problems);
        problems.require(
                LABEL.matcher(pod.namespace()).matches() && !pod.namespace().equals("default"),
                "WRK-001",
                "namespace",
                "\"" + pod.namespace() + "\"",
                "a namespace is 1 to 63 lower-case letters, digits and dashes, and not the one that everybody shares",
                "Name a namespace of the team.");
        image(pod.image(), problems);
        variables(pod, problems);
        pod.writable()
                .forEach(path -> problems.require(
                        path.matches("/[A-Za-z0-9._/-]+"),
                        "WRK-005",
                        "writable",
                        "\"" + path + "\"",
                        "a directory is an absolute path, and never the root, which is read-only",
                        "Name the directory that the program writes, such as /tmp."));
        pod.reaches().forEach(reach -> reach(reach, problems));
    }

    private static void image(String image, Problems problems) {
        boolean named = IMAGE.matcher(image).matches();
        String last = image.substring(image.lastIndexOf('/') + 1);
        problems.require(
                named && last.contains(":") && !last.matches("[^@]*:latest"),
                "WRK-002",
                "image",
                "\"" + image + "\"",
                "an image is named with a tag other than latest, with a digest, or both",
                "Write it like registry.example.com/orders:v1.2.0@sha256:….");
    }

    private static void variables(PodSpec pod, Problems problems) {
        Set<String> names = new TreeSet<>(pod.environment().keySet());
        names.addAll(pod.secrets().keySet());
        names.forEach(name -> problems.require(
                VARIABLE.matcher(name).matches(),
                "WRK-003",
                "environment",
                "\"" + name + "\"",
                "a variable is letters, digits and underscores and begins with no digit",
                "Rename it."));
        pod.environment().keySet().stream()
                .filter(name -> SECRET.matcher(name).matches())
                .forEach(name -> problems.add(
                        "WRK-004",
                        "environment",
                        name,
                        "its name says that it is a secret, and a variable stands in clear text in the cluster and in"
                                + " the state",
                        "Keep the value in a secret and name it by secret(\"" + name + "\", …)."));
        pod.environment().keySet().stream()
                .filter(pod.secrets()::containsKey)
                .forEach(name -> problems.add(
                        "WRK-003",
                        "environment",
                        "\"" + name + "\"",
                        "it is given twice: as a value and from a secret",
                        "Keep one."));
    }

    private static void reach(Reach reach, Problems problems) {
        if (reach instanceof Reach.Addresses addresses) {
            problems.require(
                    CIDR.matcher(addresses.cidr()).matches() && isPort(addresses.port()),
                    "WRK-006",
                    "reaches",
                    addresses.cidr() + " port " + addresses.port(),
                    "addresses are a block such as 10.0.32.0/20, and a port is 1 to 65535",
                    "Write the block of the subnets, and the port that answers there.");
        } else if (reach instanceof Reach.Application application) {
            problems.require(
                    LABEL.matcher(application.namespace()).matches()
                            && LABEL.matcher(application.name()).matches()
                            && isPort(application.port()),
                    "WRK-006",
                    "reaches",
                    application.namespace() + "/" + application.name() + " port " + application.port(),
                    "an application has a namespace, a name and a port of 1 to 65535",
                    "Write all three.");
        }
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }
}
