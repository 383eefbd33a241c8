package io.ashlar.core;

import java.util.Set;

/**
 * The texts that the engine puts where a value is not known yet, and the keys of the block that it wraps a secret in.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/sdk/go/common/resource/plugin/rpc.go">the engine's own list</a>
 */
public final class EngineMark {
    /** The key that tells such a block from others. */
    public static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    /** What stands there when the block is a secret. */
    public static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    /** The key of what a secret holds; not there where it is sealed. */
    public static final String SECRET_VALUE = "value";

    /** For a boolean, a number, a text, a list, an asset, an archive and a block. */
    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final int LENGTH = 36;

    private EngineMark() {}

    /** Whether a text stands for what is not known yet. */
    public static boolean isUnknown(String text) {
        return text.length() == LENGTH && UNKNOWN.contains(text);
    }
}
