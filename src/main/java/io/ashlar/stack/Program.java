package io.ashlar.stack;

import com.pulumi.Context;
import java.util.function.Consumer;

/** The Pulumi program: reads the stack's configuration, composes the platform, exports what people and pipelines need. */
public final class Program implements Consumer<Context> {
    private final RawConfig raw;

    /** A program for this configuration. */
    public Program(RawConfig raw) {
        this.raw = raw;
    }

    /**
     * Composes the platform.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    @Override
    public void accept(Context context) {
        Platform.define(StackConfig.reading(raw).checked()).forEach(context::export);
    }
}
