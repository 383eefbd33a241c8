package io.ashlar.policy.host;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.Marshaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/**
 * What the engine wants judged, as it came: a resource or a stack. It is read when a rule wants to see it and no sooner, since for most
 * of what the engine sends, its type says already that no rule does.
 *
 * @param bytes an {@code AnalyzeRequest} or an {@code AnalyzeStackRequest} as protobuf writes it
 */
public record ReceivedRequest(ByteString bytes) {
    static final Marshaller<ReceivedRequest> MARSHALLER = new Marshaller<>() {
        @Override
        public InputStream stream(ReceivedRequest value) {
            return value.bytes().newInput();
        }

        @Override
        public ReceivedRequest parse(InputStream stream) {
            try {
                byte[] all =
                        stream instanceof KnownLength ? stream.readNBytes(stream.available()) : stream.readAllBytes();
                return new ReceivedRequest(UnsafeByteOperations.unsafeWrap(all));
            } catch (IOException broken) {
                throw new UncheckedIOException("what the engine sent is not whole", broken);
            }
        }
    };

    /** Type of the resource. */
    String type() {
        return read(input -> WireProperties.text(input, AnalyzeRequest.TYPE_FIELD_NUMBER));
    }

    /** URN of the resource, for who must say something of a request that cannot be read otherwise; empty if that cannot either. */
    String urn() {
        return readable(input -> WireProperties.text(input, AnalyzeRequest.URN_FIELD_NUMBER));
    }

    /** URN of the first resource of a stack, likewise. */
    String root() {
        return readable(input -> input.readTag() == 0
                ? ""
                : WireProperties.message(
                        input, first -> WireProperties.text(first, AnalyzerResource.URN_FIELD_NUMBER)));
    }

    Resource resource() {
        return read(new WireResources()::resource);
    }

    Stack stack() {
        return read(new WireResources()::stack);
    }

    private <T> T read(WireProperties.Reader<T> reader) {
        try {
            return reader.read(bytes.newCodedInput());
        } catch (IOException broken) {
            throw new UncheckedIOException("what the engine sent cannot be read", broken);
        }
    }

    private String readable(WireProperties.Reader<String> reader) {
        try {
            return reader.read(bytes.newCodedInput());
        } catch (IOException broken) {
            return "";
        }
    }
}
