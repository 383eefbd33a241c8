package io.ashlar.launch;

import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.PackConfigFile;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.evaluation.RuleConfig;
import io.ashlar.policy.evaluation.SuppressionFile;
import io.ashlar.policy.host.JoinedPacks;
import io.ashlar.policy.report.Format;
import io.ashlar.policy.report.PreviewChanges;
import io.ashlar.policy.report.PullRequestComment;
import io.ashlar.policy.state.SavedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pulumiw policy}: the policy packs without the engine. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        subcommands = {PolicyCommand.Check.class},
        description = "Judges stacks by the project's policy packs.")
final class PolicyCommand {
    private PolicyCommand() {}

    /** {@code pulumiw policy check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Judges what is deployed, as the state says: no cloud is asked.",
                "Exit code: 0 nothing mandatory was found, 1 something was, 2 wrong arguments, 3 it could not be"
                        + " judged."
            })
    static final class Check implements Callable<Integer> {
        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Source source;

        @Option(
                names = "--report",
                paramLabel = "<format>=<file>",
                description = "Writes a report: text, markdown, sarif, junit or json. May be repeated.")
        private Map<Format, Path> reports = new LinkedHashMap<>();

        @Option(
                names = "--policy-pack-config",
                paramLabel = "<file>",
                description = "Levels and settings of rules, as the CLI takes them for a preview.")
        private @Nullable Path config;

        @Option(names = "--preview", description = "What `pulumi preview --json` wrote, for the changes in Markdown.")
        private @Nullable Path preview;

        @Option(names = "--cost", description = "A piece of Markdown about cost, for the Markdown report.")
        private @Nullable Path cost;

        private static final class Source {
            @Option(
                    names = {"-s", "--stack"},
                    description = "A stack of this project.")
            private @Nullable String stack;

            @Option(names = "--state", description = "A file that `pulumi stack export` wrote.")
            private @Nullable Path state;
        }

        @Override
        public Integer call() {
            Commands.Project project = Commands.Project.current();
            SavedStack stack = source.state != null
                    ? SavedStack.read(source.state)
                    : ExportedStack.of(
                            project, Optional.ofNullable(source.stack).orElseThrow());
            Conditions conditions = StackFacts.of(project.root(), stack.name())
                    .conditions(LocalDate.now(ZoneId.systemDefault()))
                    .withSuppressions(SuppressionFile.in(project.root()));
            List<PolicyPack> packs = packs(project.packs());
            Conditions configured = config == null ? conditions : conditions.withRules(configuration(packs, config));
            List<PolicyReport> judged = packs.stream()
                    .map(pack -> PolicyReport.of(pack, configured, stack.declared(), stack.deployed()))
                    .toList();
            System.out.print(Format.TEXT.write(judged));
            reports.forEach((format, file) -> write(file, text(format, judged)));
            return judged.stream().anyMatch(PolicyReport::isRefused) ? 1 : 0;
        }

        private String text(Format format, List<PolicyReport> judged) {
            return format == Format.MARKDOWN
                    ? PullRequestComment.of(
                            judged,
                            new PullRequestComment.Sections(
                                    Optional.ofNullable(preview)
                                            .map(Check::read)
                                            .map(PreviewChanges::markdown),
                                    Optional.ofNullable(cost).map(Check::read)))
                    : format.write(judged);
        }

        /** One file for all packs, as the engine sees them as one. */
        private static Map<String, RuleConfig> configuration(List<PolicyPack> packs, Path file) {
            return PackConfigFile.parse(
                    JoinedPacks.of(packs.stream()
                            .<Supplier<PolicyPack>>map(pack -> () -> pack)
                            .toList()),
                    read(file));
        }

        private static List<PolicyPack> packs(Path built) {
            try (Stream<Path> names = Files.list(built)) {
                return names.sorted()
                        .map(pack -> pack.resolve("pack.jar"))
                        .filter(Files::exists)
                        .map(PackJar::load)
                        .toList();
            } catch (IOException e) {
                throw new LaunchException("There are no policy packs in " + built, e);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new LaunchException("Cannot read " + file, e);
            }
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new LaunchException("Cannot write " + file, e);
            }
        }
    }
}
