package io.ashlar.sdk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

/**
 * Gives the SDK's {@code Serializer} a set that its threads can share.
 *
 * <p>{@code com.pulumi.serialization.internal.Serializer} walks a property whose outputs complete on several threads, and
 * each of them adds what it depends on to one {@code HashSet}. Now and then an addition is lost, and with it an edge of the
 * deployment's graph: the engine may then delete in the wrong order. More seldom the set breaks, and the run ends with a
 * {@code NullPointerException}. The mend loads the class with {@link DependencySet} in that one place.
 *
 * <p>See docs/decisions/2026-11-21-serializer-mend.md.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">the constant pool of a class file</a>
 */
public final class SerializerMend {
    private static final String SERIALIZER = "com.pulumi.serialization.internal.Serializer";
    private static final String FAULTY = "java/util/HashSet";
    private static final String MENDED = DependencySet.class.getName().replace('.', '/');

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD_HANDLE = 15;

    private SerializerMend() {}

    /** What came of it. */
    public enum Result {
        /** The class is loaded now, mended. */
        MENDED,
        /** It was loaded before: nothing can be done about it any more. */
        TOO_LATE,
        /** This SDK has no such fault. */
        NOT_NEEDED
    }

    private static final class Once {
        static final Result RESULT = load();
    }

    /** Applies the mend, once in a JVM; must be called before anything is registered. */
    public static Result apply() {
        return Once.RESULT;
    }

    private static Result load() {
        ClassLoader loader = SerializerMend.class.getClassLoader();
        String file = SERIALIZER.replace('.', '/') + ".class";
        try (InputStream original = loader.getResourceAsStream(file)) {
            if (original == null) {
                return Result.NOT_NEEDED;
            }
            byte[] bytes = original.readAllBytes();
            byte[] mended = withConstant(bytes);
            return mended.length == bytes.length ? Result.NOT_NEEDED : define(loader, mended);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + " of the Pulumi SDK", unreadable);
        }
    }

    private static Result define(ClassLoader loader, byte[] mended) {
        try {
            Class<?> neighbour =
                    Class.forName(SERIALIZER.replace(".Serializer", ".PropertiesSerializer"), false, loader);
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(mended);
            return Result.MENDED;
        } catch (LinkageError loaded) {
            return Result.TOO_LATE;
        } catch (ClassNotFoundException | IllegalAccessException otherSdk) {
            return Result.NOT_NEEDED;
        }
    }

    /** The class file with one entry of its constant pool exchanged; nothing in the file refers to entries by offset. */
    private static byte[] withConstant(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream result = new ByteArrayOutputStream(classFile.length + MENDED.length());
        DataOutputStream out = new DataOutputStream(result);
        out.writeLong(in.readLong()); // magic and version
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int index = 1; index < constants; index++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                String text = in.readUTF();
                out.writeUTF(text.equals(FAULTY) ? MENDED : text);
            } else {
                out.write(in.readNBytes(size(tag)));
                // These two take up a second, unused index.
                index += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        in.transferTo(out);
        return result.toByteArray();
    }

    /** How many bytes follow the tag of a constant, by JVMS table 4.4. */
    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case METHOD_HANDLE -> 3;
            case LONG, DOUBLE -> 8;
            default -> 4;
        };
    }
}
