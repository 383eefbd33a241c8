package io.ashlar.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of records, one behind the other, that several processes read and write in turns.
 *
 * <p>A record is its length, its checksum and its bytes. Who writes holds the {@link FileTurn}, has read everything before,
 * and cuts off what a killed writer left of a record. Who reads needs no turn: a record that is not whole is not there yet.
 * A record is in the kernel's hands when {@link #append} returns, so it survives the process, though not a power cut.
 */
final class Journal implements AutoCloseable {
    private static final byte[] HEADER = "ashlar 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 2 * Integer.BYTES;

    private final Path file;
    private FileChannel channel;
    private volatile @Nullable Object identity;
    private volatile long position;

    Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = opened(file);
            identity = attributes().fileKey();
        } catch (IOException denied) {
            throw new UncheckedIOException("the sandbox cannot open " + file, denied);
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** Whether somebody wrote since this was last read, or put another file in its place. */
    boolean hasMore() {
        try {
            BasicFileAttributes now = attributes();
            return now.size() != position || !Objects.equals(now.fileKey(), identity);
        } catch (IOException gone) {
            throw new UncheckedIOException("the sandbox's data is gone while it is in use: " + file, gone);
        }
    }

    /**
     * Reads what was written since the last time.
     *
     * @param anew run before the records when they are those of another file, which holds everything from the start
     */
    void read(Runnable anew, Consumer<byte[]> record) {
        try {
            @Nullable Object now = attributes().fileKey();
            if (!Objects.equals(now, identity)) {
                channel.close();
                channel = opened(file);
                identity = now;
                position = 0;
                anew.run();
            }
            if (position == 0 && !readHeader()) {
                return;
            }
            for (byte[] next = next(); next != null; next = next()) {
                record.accept(next);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot read " + file, failed);
        }
    }

    private boolean readHeader() throws IOException {
        byte[] header = bytes(0, (int) Math.min(HEADER.length, channel.size()));
        if (header.length == HEADER.length && !Arrays.equals(header, HEADER)) {
            throw new IllegalStateException(file + " is not a sandbox's data of this version; remove the directory "
                    + file.getParent() + " to begin anew");
        }
        position = header.length == HEADER.length ? HEADER.length : 0;
        return position > 0;
    }

    private byte @Nullable [] next() throws IOException {
        long left = channel.size() - position - FRAME;
        if (left < 0) {
            return null;
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes(position, FRAME));
        int length = frame.getInt();
        int checksum = frame.getInt();
        if (length <= 0 || length > left) {
            return null;
        }
        byte[] record = bytes(position + FRAME, length);
        if (checksum(record) != checksum) {
            return null;
        }
        position = position + FRAME + length;
        return record;
    }

    private byte[] bytes(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all is there
        }
        return bytes.array();
    }

    /** Writes a record behind the last whole one; only in one's turn, and after {@link #read}. */
    void append(byte[] record) {
        try {
            if (channel.size() > position) {
                channel.truncate(position);
            }
            if (position == 0) {
                position = write(channel, 0, ByteBuffer.wrap(HEADER));
            }
            position = write(channel, position, framed(record));
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot write to " + file, failed);
        }
    }

    /** Puts a new file with only these records in the place of the old one; only in one's turn. */
    void replace(List<byte[]> records) {
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(written);
            FileChannel fresh = opened(written);
            long end = write(fresh, 0, ByteBuffer.wrap(HEADER));
            for (byte[] record : records) {
                end = write(fresh, end, framed(record));
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel.close();
            channel = fresh;
            identity = attributes().fileKey();
            position = end;
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot tidy up " + file, failed);
        }
    }

    private static ByteBuffer framed(byte[] record) {
        return ByteBuffer.allocate(FRAME + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .flip();
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }

    private static long write(FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        long end = at;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        return end;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot close " + file, failed);
        }
    }
}
