package io.ashlar.stack;

import io.ashlar.launch.Launcher;

/** Where {@code pulumiw} enters, and the engine's Java host: {@code pulumi up} without the wrapper. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Launcher.main((stack, config, secretKeys) -> new Program(new RawConfig(stack, config, secretKeys)), arguments);
    }
}
