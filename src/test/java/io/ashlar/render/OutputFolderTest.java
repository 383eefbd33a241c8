package io.ashlar.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.render.OutputFolder.Foreign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's work is lost in the folder. */
class OutputFolderTest {
    @TempDir
    private Path parent;

    private void write(Map<String, String> files, Foreign foreign) {
        new OutputFolder(out()).write(new TreeMap<>(files), foreign);
    }

    private Path out() {
        return parent.resolve("out");
    }

    @Test
    void what_is_no_longer_there_vanishes_with_its_folder() {
        write(Map.of("a/b/c.yaml", "c", "a/d.yaml", "d"), Foreign.KEEP);
        write(Map.of("a/d.yaml", "changed"), Foreign.KEEP);

        assertThat(out().resolve("a/b")).doesNotExist();
        assertThat(out().resolve("a/d.yaml")).hasContent("changed");
        assertThat(out().resolve(OutputFolder.LIST)).hasContent(digestOf("changed") + "  a/d.yaml");
    }

    @Test
    void a_folder_of_somebody_elses_is_refused_until_it_is_said_twice() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a"), Foreign.KEEP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("RND-005 Folder '" + out()
                        + "': --out is a folder with other files, but it is empty, absent, or"
                        + " was written by this command. Choose another folder, or add --overwrite.");
        assertThat(out().resolve("a.yaml")).doesNotExist();

        write(Map.of("a.yaml", "a"), Foreign.REPLACE);
        assertThat(out().resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void an_edited_file_and_one_that_was_put_there_are_refused_together_and_nothing_is_written() throws IOException {
        write(Map.of("a.yaml", "a", "gone.yaml", "g"), Foreign.KEEP);
        Files.writeString(out().resolve("gone.yaml"), "edited");
        Files.writeString(out().resolve("new.yaml"), "mine");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "b", "new.yaml", "n"), Foreign.KEEP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RND-006 Folder '" + out() + "': --out is edited: gone.yaml")
                .hasMessageContaining("--out is edited: new.yaml");
        assertThat(out().resolve("a.yaml")).hasContent("a");

        write(Map.of("a.yaml", "b", "new.yaml", "n"), Foreign.REPLACE);
        assertThat(out().resolve("gone.yaml")).doesNotExist();
        assertThat(out().resolve("new.yaml")).hasContent("n");
    }

    @Test
    void other_files_beside_the_written_ones_are_left_alone() throws IOException {
        write(Map.of("a.yaml", "a"), Foreign.KEEP);
        Files.writeString(out().resolve("overlay.yaml"), "mine");

        write(Map.of("b.yaml", "b"), Foreign.KEEP);

        assertThat(out().resolve("overlay.yaml")).hasContent("mine");
        assertThat(out().resolve("a.yaml")).doesNotExist();
    }

    @Test
    void a_list_that_leads_out_of_the_folder_is_refused() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "x");
        write(Map.of("a.yaml", "a"), Foreign.KEEP);
        Files.writeString(out().resolve(OutputFolder.LIST), digestOf("x") + "  ../outside\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a"), Foreign.REPLACE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "RND-007 Folder '" + out() + "': .rendered is '" + digestOf("x") + "  ../outside'");
        assertThat(outside).exists();
    }

    private static String digestOf(String text) {
        return com.google.common.hash.Hashing.sha256()
                .hashString(text, java.nio.charset.StandardCharsets.UTF_8)
                .toString();
    }
}
