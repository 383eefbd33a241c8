package io.ashlar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Error codes are public contract: each is documented, and none is documented that no code reports. */
class ErrorCodesTest {
    private static final Pattern IN_CODE = Pattern.compile("\"((?!SHA-)[A-Z0-9]{2,5}-\\d{3})\"");
    private static final Pattern IN_DOCS = Pattern.compile("(?m)^\\| `([A-Z0-9]{2,5}-\\d{3})` \\|");

    @Test
    void the_list_of_codes_and_the_code_agree() throws IOException {
        Set<String> reported = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                reported.addAll(matches(IN_CODE, Files.readString(source)));
            }
        }

        assertThat(reported).hasSizeGreaterThan(20);
        assertThat(matches(IN_DOCS, Files.readString(Path.of("docs/errors.md"))))
                .isEqualTo(reported);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
