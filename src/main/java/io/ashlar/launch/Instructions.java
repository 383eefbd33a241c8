package io.ashlar.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How {@code pulumiw} is to call the CLI.
 *
 * @param environment variables to set
 * @param arguments the whole command line behind the name of the CLI
 */
record Instructions(Map<String, String> environment, List<String> arguments) {
    /** Ends every record: neither a variable nor an argument can hold it. */
    private static final char END = '\0';

    Instructions {
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    static Instructions unchanged(CommandLine commandLine) {
        return new Instructions(Map.of(), commandLine.arguments());
    }

    /** The same with one more variable. */
    Instructions with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Instructions(more, arguments);
    }

    /** The same with more arguments right behind the command's name. */
    Instructions behind(String command, List<String> more) {
        List<String> longer = new ArrayList<>(arguments);
        longer.addAll(longer.indexOf(command) + 1, more);
        return new Instructions(environment, longer);
    }

    /** Records for the shell, {@code go} as the last: a stream that ends without it is a launch that failed. */
    void writeTo(PrintStream out) {
        out.print(END); // the JVM itself may have printed a warning: it becomes a record of its own, which is ignored
        environment.forEach((name, value) -> out.print("env " + name + "=" + value + END));
        arguments.forEach(argument -> out.print("arg " + argument + END));
        out.print("go" + END);
        out.flush();
    }
}
