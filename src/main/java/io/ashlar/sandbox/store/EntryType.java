package io.ashlar.sandbox.store;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How an {@link Entry} is written: texts with a length, properties as protobuf. */
final class EntryType extends BasicDataType<Entry> {
    /** A guess at an entry's size in memory, which MVStore uses to size its pages and cache. */
    private static final int TYPICAL_BYTES = 2048;

    @Override
    public int getMemory(Entry entry) {
        return TYPICAL_BYTES;
    }

    @Override
    public Entry[] createStorage(int size) {
        return new Entry[size];
    }

    @Override
    public int compare(Entry one, Entry other) {
        throw new UnsupportedOperationException("entries are values, never keys");
    }

    @Override
    public void write(WriteBuffer buffer, Entry entry) {
        CloudResource resource = entry.resource();
        writeKey(buffer, resource.key());
        writeText(buffer, resource.urn());
        writeText(buffer, resource.owner());
        writeBytes(buffer, Wire.write(resource.inputs()).toByteArray());
        writeBytes(buffer, Wire.write(resource.outputs()).toByteArray());
        buffer.putVarInt(entry.lookups().size());
        for (ResourceStore.Lookup lookup : entry.lookups()) {
            writeText(buffer, lookup.attribute());
            writeText(buffer, lookup.value());
        }
        buffer.putVarInt(entry.links().size());
        for (ResourceStore.Link link : entry.links()) {
            writeText(buffer, link.path());
            writeKey(buffer, link.target());
        }
    }

    @Override
    public Entry read(ByteBuffer buffer) {
        ResourceKey key = readKey(buffer);
        String urn = readText(buffer);
        String owner = readText(buffer);
        Properties inputs = readProperties(buffer);
        Properties outputs = readProperties(buffer);
        List<ResourceStore.Lookup> lookups = new ArrayList<>();
        for (int left = org.h2.mvstore.DataUtils.readVarInt(buffer); left > 0; left--) {
            lookups.add(new ResourceStore.Lookup(readText(buffer), readText(buffer)));
        }
        List<ResourceStore.Link> links = new ArrayList<>();
        for (int left = org.h2.mvstore.DataUtils.readVarInt(buffer); left > 0; left--) {
            links.add(new ResourceStore.Link(readText(buffer), readKey(buffer)));
        }
        return new Entry(new CloudResource(key, urn, inputs, outputs, owner), lookups, links);
    }

    private static void writeKey(WriteBuffer buffer, ResourceKey key) {
        writeText(buffer, key.scope().packageName());
        writeText(buffer, key.scope().account());
        writeText(buffer, key.scope().region());
        writeText(buffer, key.type());
        writeText(buffer, key.id());
    }

    private static ResourceKey readKey(ByteBuffer buffer) {
        Scope scope = new Scope(readText(buffer), readText(buffer), readText(buffer));
        return new ResourceKey(scope, readText(buffer), readText(buffer));
    }

    private static void writeText(WriteBuffer buffer, String text) {
        writeBytes(buffer, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeBytes(WriteBuffer buffer, byte[] bytes) {
        buffer.putVarInt(bytes.length).put(bytes);
    }

    private static String readText(ByteBuffer buffer) {
        return new String(readBytes(buffer), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[org.h2.mvstore.DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return bytes;
    }

    private static Properties readProperties(ByteBuffer buffer) {
        try {
            return Wire.read(Struct.parseFrom(readBytes(buffer)));
        } catch (InvalidProtocolBufferException corrupt) {
            throw new IllegalStateException("the sandbox's store holds a record that cannot be read", corrupt);
        }
    }
}
