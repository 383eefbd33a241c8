package io.ashlar.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's judgement of Kubernetes objects against that of a real API server, case by case. */
@DisplayName("The Kubernetes corpus on a real API server")
@Tag("kube")
class CorpusOnApiServerIT {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/kubernetes");
    private static final Path REPORT = Path.of("target", "kubernetes-agreement.txt");

    /** Helm is a client: no API server judges a release. */
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private final List<String> lines = new ArrayList<>();
    private int same;
    private int asGood;

    @BeforeAll
    static void isBuilt() {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
    }

    @Test
    void every_wrong_object_is_refused_there_too_and_every_corrected_one_accepted(@TempDir Path folder)
            throws IOException {
        List<String> disagreements = new ArrayList<>();
        List<CorpusCase> cases = cases();
        try (RealApiServer server = RealApiServer.start(folder);
                ApiServer api = ApiServer.of(server.kubeconfig())) {
            int number = 0;
            for (CorpusCase one : cases) {
                number++;
                try (ApiServerRun run = new ApiServerRun(server, api, one, number)) {
                    Optional<String> said = run.wrong();
                    if (said.isEmpty()) {
                        disagreements.add("accepted: " + one);
                    } else {
                        compare(one, said.get());
                    }
                } catch (RuntimeException broken) {
                    disagreements.add("broken: " + one + ": " + broken);
                }
                try (ApiServerRun run = new ApiServerRun(server, api, one, 1000 + number)) {
                    run.corrected().ifPresent(said -> disagreements.add("refused: " + one + ", corrected: " + said));
                } catch (RuntimeException broken) {
                    disagreements.add("broken: " + one + ", corrected: " + broken);
                }
            }
        }
        report(cases.size(), disagreements);
        assertThat(disagreements).isEmpty();
    }

    private static List<CorpusCase> cases() throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path file : CorpusReader.files(CORPUS)) {
            cases.addAll(CorpusReader.read(file));
        }
        cases.removeIf(one -> one.type().equals(RELEASE));
        return cases;
    }

    private void compare(CorpusCase one, String answer) {
        String whole = new Places().text(one.says());
        // Where the provider waited in vain, the server's part is what it said of the pod.
        boolean ofPods = whole.contains("[FailedCreate]");
        String expected = ofPods ? tail(whole) : whole;
        String said = ofPods ? tail(answer) : answer;
        if (expected.equals(said)) {
            same++;
        } else if (Words.of(expected).equals(Words.of(said))) {
            asGood++;
        } else {
            lines.add(one + "\n  here:  " + expected + "\n  there: " + said);
        }
    }

    private static String tail(String words) {
        return words.substring(words.lastIndexOf(" is forbidden: "));
    }

    private void report(int cases, List<String> disagreements) throws IOException {
        lines.add(
                0,
                cases + " cases, " + (2 * cases - disagreements.size()) + " of " + 2 * cases + " verdicts agree; of "
                        + cases + " refusals " + same + " have the same words, " + asGood
                        + " the same but for order and for Go's printing of structures, and " + lines.size()
                        + " others:");
        lines.addAll(disagreements);
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
    }

    /** What is said, without what the server prints of Go structures, and in no order. */
    private record Words(Set<String> words) {
        static Words of(String text) {
            List<String> complaints = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                String body = line.replaceFirst("^[A-Z][\\w.]* \"[^\"]*\" is invalid: ", "");
                String each = body.startsWith("[") && body.endsWith("]") ? body.substring(1, body.length() - 1) : body;
                for (String complaint :
                        each.split(", (?=[a-zA-Z.\\[\\]0-9]+: (Invalid|Required|Unsupported|Forbidden))", -1)) {
                    complaints.add(complaint.replaceFirst(
                            "(Invalid|Unsupported) value: (&|\\[\\])?[a-zA-Z0-9]+\\.[A-Za-z]+\\{.*\\}: ",
                            "$1 value: "));
                }
            }
            return new Words(Set.copyOf(complaints));
        }
    }
}
