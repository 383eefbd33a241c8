package io.ashlar.sdk;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Mends the SDK in the tests' JVM before the first test, as {@code Launcher} does in a program's. */
public final class MendedSession implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        SerializerMend.apply();
    }
}
