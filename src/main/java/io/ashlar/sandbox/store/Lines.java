package io.ashlar.sandbox.store;

import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;

/** The sortable texts by which a store finds things. */
final class Lines {
    /** Cannot occur in ids, so that one key is never the beginning of another by accident. */
    static final char END = '\u0001';

    private Lines() {}

    static String of(ResourceKey key) {
        return of(key.scope()) + key.type() + END + key.id();
    }

    static String of(Scope scope) {
        return scope.packageName() + END + scope.account() + END + scope.region() + END;
    }

    static String of(String type, ResourceStore.Lookup lookup) {
        return type + END + lookup.attribute() + END + lookup.value() + END;
    }

    static String ofReferrers(ResourceKey target) {
        return of(target) + END + END;
    }

    static String ofOwned(String owner) {
        return owner + END + "owns" + END;
    }
}
