package io.ashlar.launch;

import io.ashlar.policy.state.SavedStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the CLI for a stack's state: its backend is read, no cloud. */
final class ExportedStack {
    private ExportedStack() {}

    static SavedStack of(Commands.Project project, String stack) {
        return SavedStack.parse(json(project, stack), "stack " + stack);
    }

    static String json(Commands.Project project, String stack) {
        CommandLine line = CommandLine.of(List.of("stack", "export", "--stack", stack));
        Instructions instructions = project.sandbox()
                ? new SandboxProject(project.root(), project.cli(), Companion.pulumiHome()).prepare(line)
                : Instructions.unchanged(line);
        return exported(project, instructions);
    }

    private static String exported(Commands.Project project, Instructions instructions) {
        List<String> command = new ArrayList<>(List.of(project.cli()));
        command.addAll(instructions.arguments());
        try {
            Path output = Files.createTempFile("stack-", ".json");
            ProcessBuilder export = new ProcessBuilder(command)
                    .directory(project.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile());
            Map<String, String> environment = export.environment();
            environment.putAll(instructions.environment());
            int code = export.start().waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (code != 0) {
                throw new LaunchException("The stack's state cannot be read; see above.");
            }
            return text;
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + project.cli() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the state was read", e);
        }
    }
}
