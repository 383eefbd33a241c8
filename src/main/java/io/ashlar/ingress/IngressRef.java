package io.ashlar.ingress;

import io.ashlar.ingress.plan.Entry;

/** A way into a cluster as other capabilities see it. */
public interface IngressRef {

    /** What routes need to lead through it. */
    Entry entry();
}
