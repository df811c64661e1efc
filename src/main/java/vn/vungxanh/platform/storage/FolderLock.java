package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One running program a data folder. The operating system lets go of the lock when the program dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw inUse(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static StorageRefused inUse(Path folder, String pid) {
        return new StorageRefused(
                "Thư mục dữ liệu " + folder + " đang được một chương trình Vùng Xanh khác sử dụng (tiến trình " + pid
                        + ").",
                "The data folder " + folder + " is in use by another running Vùng Xanh (process " + pid + ").",
                "Dừng chương trình kia, hoặc chọn thư mục khác bằng VUNGXANH_HOME."
                        + " / Stop the other one, or choose another folder with VUNGXANH_HOME.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
