package io.ashlar.launch;

import io.ashlar.cost.CostDiff;
import io.ashlar.cost.Estimate;
import io.ashlar.cost.Estimator;
import io.ashlar.cost.Usage;
import io.ashlar.cost.report.CostReport;
import io.ashlar.cost.report.Form;
import io.ashlar.cost.report.TextReport;
import io.ashlar.cost.report.TextReport.Detail;
import io.ashlar.cost.state.PlannedState;
import io.ashlar.cost.state.SavedState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pulumiw cost}: what a stack costs, and what a change would add. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a stack costs in a month, line by line, from a price book with sources. No cloud is asked.",
            "Quantities that depend on use come from cost:usage in the stack file, or are assumed and said to be.",
            "Exit code: 0 within the stack's budget or without one, 1 above it, 2 wrong arguments, 3 it could not be"
                    + " priced."
        })
final class CostCommand implements Callable<Integer> {
    private static final String USAGE = "cost:usage";
    private static final String BUDGET = "ashlar:monthlyBudget";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Source source;

    @ArgGroup
    private @Nullable Comparison comparison;

    @Option(names = "--usage", description = "A file of quantities in place of cost:usage in the stack file.")
    private @Nullable Path usage;

    @Option(names = "--lines", description = "Every line with its rate, its source and what was assumed.")
    private boolean lines;

    @Option(
            names = "--report",
            paramLabel = "<form>=<file>",
            description = "Writes a report: text, markdown, json or html. May be repeated.")
    private Map<Form, Path> reports = new LinkedHashMap<>();

    private static final class Source {
        @Option(
                names = {"-s", "--stack"},
                description = "A stack of this project.")
        private @Nullable String stack;

        @Option(names = "--state", description = "A file that `pulumi stack export` wrote.")
        private @Nullable Path state;
    }

    private static final class Comparison {
        @Option(names = "--diff", description = "Previews the stack, and says what the change adds or saves.")
        private boolean diff;

        @Option(names = "--preview", description = "The same from a file that `pulumi preview --json` wrote.")
        private @Nullable Path preview;
    }

    @Override
    public Integer call() {
        Commands.Project project = Commands.Project.current();
        SavedState deployed = source.state != null
                ? SavedState.parse(source.state.toString(), read(source.state))
                : SavedState.parse("of " + stack(), ExportedStack.json(project, stack()));
        Optional<SavedState> planned = planned(project, deployed);
        String name = source.stack != null ? source.stack : deployed.stack();
        Estimator estimator = Estimator.on(LocalDate.now(ZoneId.systemDefault()));
        Map<String, String> config = StackFacts.of(project.root(), name).config();
        Usage known = usage(name, config);
        Estimate after =
                estimator.with(known).estimate(name, planned.orElse(deployed).resources());
        // What is known of resources to come has no effect on those that are there.
        Optional<CostDiff> diff = planned.map(change ->
                CostDiff.between(estimator.with(known.lenient()).estimate(name, deployed.resources()), after));
        Optional<BigDecimal> budget = Optional.ofNullable(config.get(BUDGET))
                .filter(text -> text.matches("\\d+"))
                .map(BigDecimal::new);
        CostReport report = new CostReport(after, diff, budget);
        System.out.println(TextReport.write(report, lines ? Detail.LINES : Detail.SUMMARY));
        reports.forEach((form, file) -> write(file, form.write(report)));
        return budget.filter(limit -> after.monthly().expected().compareTo(limit) > 0)
                        .isPresent()
                ? 1
                : 0;
    }

    private String stack() {
        return Optional.ofNullable(source.stack).orElseThrow();
    }

    private Optional<SavedState> planned(Commands.Project project, SavedState deployed) {
        if (comparison == null) {
            return Optional.empty();
        }
        if (comparison.preview != null) {
            return Optional.of(PlannedState.parse(comparison.preview.toString(), read(comparison.preview), deployed));
        }
        if (source.stack == null) {
            throw new LaunchException("--diff previews a stack of this project: name it with --stack.");
        }
        return Optional.of(PlannedState.parse("of " + stack(), PreviewedStack.json(project, stack()), deployed));
    }

    private Usage usage(String stack, Map<String, String> config) {
        if (usage != null) {
            return Usage.parse(usage.getFileName().toString(), read(usage));
        }
        return Optional.ofNullable(config.get(USAGE))
                .map(text -> Usage.parse(USAGE + " of " + stack, text))
                .orElse(Usage.NONE);
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
