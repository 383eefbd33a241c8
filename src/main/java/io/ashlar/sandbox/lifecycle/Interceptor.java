package io.ashlar.sandbox.lifecycle;

import java.util.function.Supplier;

/** Stands between the engine's requests and the clouds, and may let them through late, fail them, or forget the answer. */
public interface Interceptor {
    /** Lets everything through. */
    Interceptor NONE = new Interceptor() {
        @Override
        public <T> T around(Request request, Supplier<T> cloud) {
            return cloud.get();
        }
    };

    /** Answers a request, with the help of the cloud or without it. */
    <T> T around(Request request, Supplier<T> cloud);

    /** This one outside, and another between it and the cloud. */
    default Interceptor before(Interceptor inner) {
        Interceptor outer = this;
        return new Interceptor() {
            @Override
            public <T> T around(Request request, Supplier<T> cloud) {
                return outer.around(request, () -> inner.around(request, cloud));
            }
        };
    }
}
