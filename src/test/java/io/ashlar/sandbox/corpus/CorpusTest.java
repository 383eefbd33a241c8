package io.ashlar.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the real clouds refuse, the sandbox refuses; and what they accept, it accepts. */
class CorpusTest {
    private static final Path ROOT = Path.of("src/test/resources/corpus");
    private static final int LONGEST_FILE = 300;

    /** At least so many cases of each package; raise it when you add some. */
    private static final Map<String, Integer> PROMISED =
            Map.of("aws", 420, "azure-native", 80, "gcp", 51, "kubernetes", 200);

    @TestFactory
    Stream<DynamicNode> each_wrong_input_is_refused_and_accepted_when_corrected() throws IOException {
        List<DynamicNode> files = new ArrayList<>();
        for (Path file : CorpusReader.files(ROOT)) {
            files.add(dynamicContainer(
                    ROOT.relativize(file).toString(),
                    CorpusReader.read(file).stream()
                            .flatMap(one -> Stream.of(
                                    dynamicTest(one.wrong() + " is refused", () -> isRefused(one)),
                                    dynamicTest(one.wrong() + " corrected is accepted", () -> isAccepted(one))))));
        }
        return files.stream();
    }

    private static void isRefused(CorpusCase one) {
        CorpusRun.Answer answer = CorpusRun.wrong(one);
        Said said = answer.no().orElseThrow(() -> new AssertionError("accepted: " + one));
        assertThat(said.reason()).as(one.toString()).isEqualTo(answer.expected());
        assertThat(said.field()).as("the field of " + one).isEqualTo(one.field());
    }

    private static void isAccepted(CorpusCase one) {
        assertThat(CorpusRun.corrected(one).no()).as(one + ", corrected").isEmpty();
    }

    @Test
    void every_package_has_as_many_cases_as_are_promised() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        for (CorpusCase one : all()) {
            counted.merge(one.packageName(), 1, Integer::sum);
        }
        PROMISED.forEach((name, least) -> assertThat(counted.getOrDefault(name, 0))
                .as("cases of " + name + " among " + counted)
                .isGreaterThanOrEqualTo(least));
    }

    @Test
    void every_case_has_a_sentence_of_its_own_and_a_document_that_says_so() throws IOException {
        assertThat(all().stream().map(CorpusCase::toString)).doesNotHaveDuplicates();
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.wrong()).isNotBlank();
            assertThat(one.says()).isNotBlank();
            assertThat(one.source()).as("the source of " + one).matches("https://\\S+");
        });
    }

    @Test
    void every_file_can_be_read_in_one_go() throws IOException {
        Map<Path, Integer> tooLong = new TreeMap<>();
        for (Path file : CorpusReader.files(ROOT)) {
            int lines = Files.readAllLines(file).size();
            if (lines >= LONGEST_FILE) {
                tooLong.put(ROOT.relativize(file), lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<CorpusCase> all() throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path file : CorpusReader.files(ROOT)) {
            cases.addAll(CorpusReader.read(file));
        }
        return cases.stream().collect(Collectors.toUnmodifiableList());
    }
}
