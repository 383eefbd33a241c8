package io.ashlar.sandbox.schema;

import com.pulumi.core.annotations.ResourceType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of every type in the SDK jars on the class path, read when first asked for. */
public final class Schemas {
    private final SdkClasses classes;
    private final SchemaReader reader = new SchemaReader();
    private final Map<String, Optional<ResourceSchema>> resources = new ConcurrentHashMap<>();

    /** Schemas from the SDKs that this class can see. */
    public Schemas() {
        this(Schemas.class.getClassLoader());
    }

    Schemas(ClassLoader loader) {
        classes = new SdkClasses(loader);
    }

    /** The packages whose SDK is on the class path, e.g. {@code aws}. */
    public Set<String> packages() {
        return new TreeSet<>(classes.packages());
    }

    /** Whether a package of this name is one that the sandbox simulates when its SDK is there. */
    public static boolean isCloud(String packageName) {
        return SdkClasses.isKnownPackage(packageName);
    }

    /** The schema of a resource type; empty when the SDK has no such type. */
    public Optional<ResourceSchema> resource(String token) {
        return resources.computeIfAbsent(token, this::read);
    }

    /** The schema of a provider's own configuration; empty when its SDK is absent. */
    public Optional<ObjectSchema> provider(String packageName) {
        return classes.resource(new TypeToken(packageName, "index", "ProviderArgs"))
                .or(() -> classes.load("com.pulumi." + packageName.replace("-", "") + ".ProviderArgs"))
                .map(reader::inputsOf);
    }

    /** What to say about a type that does not exist. */
    public String unknownType(String token) {
        TypeToken given = TypeToken.of(token);
        if (!classes.packages().contains(given.packageName())) {
            return "the sandbox does not serve the package '" + given.packageName() + "'; it serves "
                    + String.join(", ", classes.packages());
        }
        return "the SDK has no resource type '" + token + "'."
                + classes.nearest(given)
                        .map(type -> " Did you mean '" + type + "'?")
                        .orElse("");
    }

    private Optional<ResourceSchema> read(String token) {
        TypeToken parsed = TypeToken.of(token);
        return classes.resource(parsed)
                .filter(type -> declaredType(type).equals(token))
                .flatMap(type -> classes.load(type.getName() + "Args")
                        .map(args -> new ResourceSchema(token, reader.inputsOf(args), reader.outputsOf(type))));
    }

    private static String declaredType(Class<?> type) {
        ResourceType declared = type.getAnnotation(ResourceType.class);
        return declared == null ? "" : declared.type();
    }
}
