package io.ashlar.policy.host;

import static io.ashlar.policy.host.WireProperties.MAP_KEY;
import static io.ashlar.policy.host.WireProperties.MAP_VALUE;
import static io.ashlar.policy.host.WireProperties.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/**
 * Reads resources as rules see them from the bytes of a request. A resource alone ({@code AnalyzeRequest}) and one of a stack
 * ({@code AnalyzerResource}) have the same fields, the former fewer. All of a stack name the same few providers, which are read once.
 */
final class WireResources {
    private final Map<ByteString, Resource.Provider> providers = new HashMap<>();

    Stack stack(CodedInputStream input) throws IOException {
        List<Resource> resources = new ArrayList<>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == AnalyzeStackRequest.RESOURCES_FIELD_NUMBER) {
                resources.add(message(input, this::resource));
            } else {
                input.skipField(tag);
            }
        }
        return Stack.of(resources);
    }

    Resource resource(CodedInputStream input) throws IOException {
        String type = "";
        String urn = "";
        String parent = "";
        PropertyMap properties = PropertyMap.empty();
        Said said = new Said(Resource.Options.NONE, "");
        Optional<Resource.Provider> provider = Optional.empty();
        List<Urn> dependencies = new ArrayList<>(0);
        Map<String, Set<Urn>> sources = new HashMap<>(0);
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case AnalyzerResource.TYPE_FIELD_NUMBER -> type = input.readStringRequireUtf8();
                case AnalyzerResource.URN_FIELD_NUMBER -> urn = input.readStringRequireUtf8();
                case AnalyzerResource.PROPERTIES_FIELD_NUMBER -> properties = message(input, WireProperties::struct);
                case AnalyzerResource.OPTIONS_FIELD_NUMBER -> said = message(input, WireResources::options);
                case AnalyzerResource.PROVIDER_FIELD_NUMBER -> provider = Optional.of(provider(input.readBytes()));
                case AnalyzerResource.PARENT_FIELD_NUMBER -> parent = input.readStringRequireUtf8();
                case AnalyzerResource.DEPENDENCIES_FIELD_NUMBER ->
                    dependencies.add(new Urn(input.readStringRequireUtf8()));
                case AnalyzerResource.PROPERTYDEPENDENCIES_FIELD_NUMBER ->
                    message(input, entry -> source(entry, sources));
                default -> input.skipField(tag);
            }
        }
        String above = parent.isEmpty() ? said.parent() : parent;
        return new Resource(
                type,
                new Urn(urn),
                properties,
                said.options(),
                provider,
                above.isEmpty() ? Optional.empty() : Optional.of(new Urn(above)),
                dependencies,
                sources);
    }

    /** What the program says of a resource; the parent of one that comes alone stands here. */
    private record Said(Resource.Options options, String parent) {}

    private static Said options(CodedInputStream input) throws IOException {
        boolean protect = false;
        boolean deleteBeforeReplace = false;
        String parent = "";
        List<String> ignoreChanges = new ArrayList<>(0);
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case AnalyzerResourceOptions.PROTECT_FIELD_NUMBER -> protect = input.readBool();
                case AnalyzerResourceOptions.DELETEBEFOREREPLACE_FIELD_NUMBER -> deleteBeforeReplace = input.readBool();
                case AnalyzerResourceOptions.IGNORECHANGES_FIELD_NUMBER ->
                    ignoreChanges.add(input.readStringRequireUtf8());
                case AnalyzerResourceOptions.PARENT_FIELD_NUMBER -> parent = input.readStringRequireUtf8();
                default -> input.skipField(tag);
            }
        }
        return new Said(new Resource.Options(protect, deleteBeforeReplace, ignoreChanges), parent);
    }

    private Resource.Provider provider(ByteString bytes) throws IOException {
        Resource.Provider known = providers.get(bytes);
        if (known != null) {
            return known;
        }
        String type = "";
        String urn = "";
        PropertyMap properties = PropertyMap.empty();
        CodedInputStream input = bytes.newCodedInput();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case AnalyzerProviderResource.TYPE_FIELD_NUMBER -> type = input.readStringRequireUtf8();
                case AnalyzerProviderResource.URN_FIELD_NUMBER -> urn = input.readStringRequireUtf8();
                case AnalyzerProviderResource.PROPERTIES_FIELD_NUMBER ->
                    properties = message(input, WireProperties::struct);
                default -> input.skipField(tag);
            }
        }
        Resource.Provider provider = new Resource.Provider(type, new Urn(urn), properties);
        providers.put(bytes, provider);
        return provider;
    }

    private static Map<String, Set<Urn>> source(CodedInputStream input, Map<String, Set<Urn>> sources)
            throws IOException {
        String property = "";
        Set<Urn> urns = Set.of();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case MAP_KEY -> property = input.readStringRequireUtf8();
                case MAP_VALUE -> urns = message(input, WireResources::urns);
                default -> input.skipField(tag);
            }
        }
        sources.put(property, urns);
        return sources;
    }

    private static Set<Urn> urns(CodedInputStream input) throws IOException {
        Set<Urn> urns = new HashSet<>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == AnalyzerPropertyDependencies.URNS_FIELD_NUMBER) {
                urns.add(new Urn(input.readStringRequireUtf8()));
            } else {
                input.skipField(tag);
            }
        }
        return Set.copyOf(urns);
    }
}
