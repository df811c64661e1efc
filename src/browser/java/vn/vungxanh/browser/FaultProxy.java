package vn.vungxanh.browser;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A bad network on the loopback: every connection carries one request, whose whole answer is fetched from the program
 * before anything is given on. So whatever is cut off here had been committed there.
 */
final class FaultProxy implements Closeable {

    /** What becomes of the answer to a request that matters; says how many bytes go on, or acts itself. */
    interface Fault {

        void deliver(byte[] answer, Socket browser) throws IOException, InterruptedException;
    }

    static final Fault NONE = (answer, browser) -> browser.getOutputStream().write(answer);

    static Fault cutAfter(int bytes) {
        return (answer, browser) -> {
            browser.getOutputStream().write(answer, 0, Math.min(bytes, answer.length));
            browser.setSoLinger(true, 0);
        };
    }

    /** Nothing comes for so long that the browser gives up or the test goes on. */
    static final Fault STALL = (answer, browser) -> browser.getInputStream().read();

    /** Instead of the program's answer, which is lost. */
    static Fault instead(String status, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        return (answer, browser) -> {
            browser.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            browser.getOutputStream().write(bytes);
        };
    }

    private static final String SYNC = "POST /field/sync ";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final int program;
    final AtomicInteger syncs = new AtomicInteger();
    private volatile boolean down;
    private volatile boolean swallowsRequests;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    FaultProxy(int program) throws IOException {
        this.program = program;
        threads.execute(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** For the answers to batches. */
    void on(Fault fault) {
        on(SYNC, fault);
    }

    /** For the answers to requests that begin so, such as {@code GET /field }. */
    void on(String beginning, Fault fault) {
        faults.put(beginning, fault);
    }

    /** Refuses every connection, like a valley without a mast. */
    void down(boolean down) {
        this.down = down;
    }

    /** Batches are taken from the browser and never reach the program. */
    void swallowsRequests(boolean swallows) {
        this.swallowsRequests = swallows;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                threads.execute(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser) {
            if (down) {
                browser.setSoLinger(true, 0);
                return;
            }
            var request = request(browser.getInputStream());
            if (request.length == 0) {
                return;
            }
            var line = new String(request, 0, Math.min(request.length, 80), StandardCharsets.ISO_8859_1);
            var sync = line.startsWith(SYNC);
            if (sync) {
                syncs.incrementAndGet();
            }
            var answer = sync && swallowsRequests ? new byte[0] : answer(request);
            faults.entrySet().stream()
                    .filter(each -> line.startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(NONE)
                    .deliver(answer, browser);
            browser.getOutputStream().flush();
        } catch (IOException gone) {
            // the browser went away, which is what this is for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(byte[] request) throws IOException {
        try (var upstream = new Socket(InetAddress.getLoopbackAddress(), program)) {
            upstream.getOutputStream().write(request);
            upstream.getOutputStream().flush();
            return upstream.getInputStream().readAllBytes();
        }
    }

    /** Head and body of one request; it asks the program to close, so that its answer ends with the connection. */
    private static byte[] request(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var ended = 0;
        for (int next; ended < 4 && (next = in.read()) >= 0; ) {
            head.write(next);
            ended = next == (ended % 2 == 0 ? '\r' : '\n') ? ended + 1 : next == '\r' ? 1 : 0;
        }
        if (ended < 4) {
            return new byte[0];
        }
        var text = head.toString(StandardCharsets.ISO_8859_1)
                .replaceAll("(?i)\r\nconnection: [^\r]*", "")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n");
        var length = LENGTH.matcher(text);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        if (length.find()) {
            whole.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return whole.toByteArray();
    }
}
