package io.ashlar.launch;

/** Whether the SDK's debug lines are wanted: the CLI shows them with {@code --debug} only. */
enum Verbosity {
    NORMAL,
    DEBUG
}
