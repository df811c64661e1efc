package vn.vungxanh.bench.tracing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of integers on their way into a table. */
final class CopyRows implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final boolean binary;

    CopyRows(Connection connection, String statement) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        binary = statement.contains("binary");
        if (binary) {
            buffer.put(SIGNATURE).putInt(0).putInt(0);
        }
    }

    void add(int... cells) throws SQLException {
        room(2 + 8 * cells.length);
        buffer.putShort((short) cells.length);
        for (var cell : cells) {
            buffer.putInt(4).putInt(cell);
        }
    }

    void line(String line) throws SQLException {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        buffer.put(bytes);
    }

    private void room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        if (binary) {
            room(2);
            buffer.putShort((short) -1);
        }
        flush();
        copy.endCopy();
    }
}
