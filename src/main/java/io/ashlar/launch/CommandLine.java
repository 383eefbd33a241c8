package io.ashlar.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the launcher has to know of a {@code pulumi} command line; the CLI itself parses the rest.
 *
 * @param arguments all of it, as given
 * @param words the command and what stands beside its flags, e.g. {@code [stack, output]}
 * @param stack the last part of {@code --stack}, e.g. {@code dev} for {@code organization/ashlar/dev}
 */
record CommandLine(List<String> arguments, List<String> words, Optional<String> stack) {
    /** Commands that run the program, with the CLI's aliases. */
    private static final Set<String> RUNS_THE_PROGRAM =
            Set.of("preview", "pre", "up", "update", "refresh", "destroy", "down", "dn");
    /** Commands that take {@code --policy-pack}, with the CLI's aliases. */
    private static final Set<String> TAKES_POLICIES = Set.of("preview", "pre", "up", "update");
    /** Commands that read a stack's configuration and take file names: they keep the directory and get {@code --config-file}. */
    private static final Set<String> TAKES_CONFIG_FILE =
            Set.of("preview", "pre", "up", "update", "refresh", "destroy", "down", "dn", "import", "watch", "logs");
    /** Commands whose arguments name files: they keep the directory, too. */
    private static final Set<String> TAKES_FILES = Set.of("stack export", "stack import", "stack graph", "state edit");
    /** Commands that are about the stacks of a project: in the sandbox they see the sandbox's project. */
    private static final Set<String> ABOUT_STACKS = Set.of("stack", "config", "state", "cancel");
    /**
     * Flags whose value is the next word, of those that may stand before a command or a stack's name.
     * From {@code pulumi --help} of 3.200.0.
     */
    private static final Set<String> VALUED = Set.of(
            "-s",
            "--stack",
            "-C",
            "--cwd",
            "--color",
            "-v",
            "--verbose",
            "--tracing",
            "--profiling",
            "--memprofilerate");

    CommandLine {
        arguments = List.copyOf(arguments);
        words = List.copyOf(words);
    }

    static CommandLine of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Optional<String> stack = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                break;
            }
            boolean valued = VALUED.contains(argument) && i + 1 < arguments.size();
            if (argument.startsWith("--stack=")) {
                stack = Optional.of(lastPart(argument.substring("--stack=".length())));
            } else if (argument.startsWith("-s") && !argument.startsWith("--") && argument.length() > 2) {
                stack = Optional.of(lastPart(argument.substring(argument.charAt(2) == '=' ? 3 : 2)));
            } else if (valued && (argument.equals("-s") || argument.equals("--stack"))) {
                stack = Optional.of(lastPart(arguments.get(i + 1)));
            } else if (!argument.startsWith("-")) {
                words.add(argument);
            }
            i += valued ? 1 : 0;
        }
        return new CommandLine(arguments, words, stack);
    }

    private static String lastPart(String stack) {
        return stack.substring(stack.lastIndexOf('/') + 1);
    }

    /** How many things the engine is to do at the same time, if the command says so. */
    Optional<Integer> parallel() {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean alone = argument.equals("-p") || argument.equals("--parallel");
            if (alone && i + 1 < arguments.size()) {
                return number(arguments.get(i + 1));
            }
            if (argument.startsWith("--parallel=")) {
                return number(argument.substring("--parallel=".length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    String command() {
        return words.isEmpty() ? "" : words.get(0);
    }

    private String twoWords() {
        return command() + " " + (words.size() > 1 ? words.get(1) : "");
    }

    /** Whether the command is to run this project's program in the JVM beside the CLI. */
    boolean runsTheProgram() {
        return RUNS_THE_PROGRAM.contains(command()) && !isElsewhere() && !has("--attach-debugger");
    }

    /** Whether the project's policy packs are to judge the command. */
    boolean takesPolicies() {
        return TAKES_POLICIES.contains(command()) && runsTheProgram();
    }

    /** Whether the user names another project's directory. */
    boolean isElsewhere() {
        return has("--cwd") || arguments.stream().anyMatch(argument -> argument.startsWith("-C"));
    }

    /** Whether the engine may call a provider during the command. */
    boolean talksToClouds() {
        return TAKES_CONFIG_FILE.contains(command());
    }

    boolean takesConfigFile() {
        return TAKES_CONFIG_FILE.contains(command()) && !has("--config-file");
    }

    /** Whether the command is to see the sandbox's project in place of the checked-in one. */
    boolean isAboutStacks() {
        return ABOUT_STACKS.contains(command()) && !TAKES_FILES.contains(twoWords());
    }

    /** Whether the command works on the selected stack for want of a {@code --stack}. */
    boolean wantsSelectedStack() {
        return stack.isEmpty() && (TAKES_CONFIG_FILE.contains(command()) || TAKES_FILES.contains(twoWords()));
    }

    /** Whether the command is one that a user expects to work on a stack that the sandbox has not seen yet. */
    boolean mayCreateStack() {
        return TAKES_CONFIG_FILE.contains(command()) || command().equals("config");
    }

    /** Whether a flag is given, alone or with a value behind an equals sign. */
    boolean has(String flag) {
        return arguments.stream().anyMatch(argument -> argument.equals(flag) || argument.startsWith(flag + "="));
    }
}
