package io.ashlar.sandbox.store;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Struct;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How the steps of a change are written: texts with a length, properties as protobuf. */
final class ChangeRecord {
    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final int GENERATION = 3;

    private ChangeRecord() {}

    static byte[] write(List<Step> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes, 1024);
        try {
            for (Step step : steps) {
                write(out, step);
            }
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(CodedOutputStream out, Step step) throws IOException {
        if (step instanceof Step.Put put) {
            out.writeUInt32NoTag(PUT);
            write(out, put.entry());
        } else if (step instanceof Step.Remove remove) {
            out.writeUInt32NoTag(REMOVE);
            out.writeStringNoTag(remove.key());
        } else if (step instanceof Step.Generation generation) {
            out.writeUInt32NoTag(GENERATION);
            out.writeStringNoTag(generation.urn());
            out.writeUInt64NoTag(generation.count());
        }
    }

    private static void write(CodedOutputStream out, Entry entry) throws IOException {
        CloudResource resource = entry.resource();
        write(out, resource.key());
        out.writeStringNoTag(resource.urn());
        out.writeStringNoTag(resource.owner());
        out.writeMessageNoTag(Wire.write(resource.inputs()));
        out.writeMessageNoTag(Wire.write(resource.outputs()));
        out.writeUInt32NoTag(entry.lookups().size());
        for (ResourceStore.Lookup lookup : entry.lookups()) {
            out.writeStringNoTag(lookup.attribute());
            out.writeStringNoTag(lookup.value());
        }
        out.writeUInt32NoTag(entry.links().size());
        for (ResourceStore.Link link : entry.links()) {
            out.writeStringNoTag(link.path());
            write(out, link.target());
        }
    }

    private static void write(CodedOutputStream out, ResourceKey key) throws IOException {
        out.writeStringNoTag(key.scope().packageName());
        out.writeStringNoTag(key.scope().account());
        out.writeStringNoTag(key.scope().region());
        out.writeStringNoTag(key.type());
        out.writeStringNoTag(key.id());
    }

    static List<Step> read(byte[] record) {
        CodedInputStream in = CodedInputStream.newInstance(record);
        List<Step> steps = new ArrayList<>();
        try {
            while (!in.isAtEnd()) {
                steps.add(readStep(in));
            }
        } catch (IOException corrupt) {
            throw new UncheckedIOException("the sandbox's data holds a record that cannot be read", corrupt);
        }
        return steps;
    }

    private static Step readStep(CodedInputStream in) throws IOException {
        int kind = in.readUInt32();
        return switch (kind) {
            case PUT -> new Step.Put(readEntry(in));
            case REMOVE -> new Step.Remove(in.readString());
            case GENERATION -> new Step.Generation(in.readString(), in.readUInt64());
            default -> throw new IOException("there is no step of kind " + kind);
        };
    }

    private static Entry readEntry(CodedInputStream in) throws IOException {
        ResourceKey key = readKey(in);
        String urn = in.readString();
        String owner = in.readString();
        Properties inputs = readProperties(in);
        Properties outputs = readProperties(in);
        List<ResourceStore.Lookup> lookups = new ArrayList<>();
        for (int left = in.readUInt32(); left > 0; left--) {
            lookups.add(new ResourceStore.Lookup(in.readString(), in.readString()));
        }
        List<ResourceStore.Link> links = new ArrayList<>();
        for (int left = in.readUInt32(); left > 0; left--) {
            links.add(new ResourceStore.Link(in.readString(), readKey(in)));
        }
        return new Entry(new CloudResource(key, urn, inputs, outputs, owner), lookups, links);
    }

    private static ResourceKey readKey(CodedInputStream in) throws IOException {
        Scope scope = new Scope(in.readString(), in.readString(), in.readString());
        return new ResourceKey(scope, in.readString(), in.readString());
    }

    private static Properties readProperties(CodedInputStream in) throws IOException {
        return Wire.read(Struct.parseFrom(in.readByteArray()));
    }
}
