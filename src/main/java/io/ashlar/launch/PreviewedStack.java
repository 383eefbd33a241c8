package io.ashlar.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks for a preview of a stack by this project's own wrapper, which knows how to run the program. */
final class PreviewedStack {
    private PreviewedStack() {}

    static String json(Commands.Project project, String stack) {
        List<String> command = new ArrayList<>(List.of(wrapper(project)));
        if (project.sandbox()) {
            command.add("--sandbox");
        }
        command.addAll(List.of("--no-policies", "preview", "--json", "--stack", stack, "--non-interactive"));
        try {
            Process preview = new ProcessBuilder(command)
                    .directory(project.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            preview.getOutputStream().close();
            String text = new String(preview.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (preview.waitFor() != 0) {
                throw new LaunchException("The stack cannot be previewed:\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the stack was previewed", e);
        }
    }

    /** It lies elsewhere where another project runs this one's program. */
    private static String wrapper(Commands.Project project) {
        return System.getProperty(
                "ashlar.wrapper", project.root().resolve("pulumiw").toString());
    }
}
