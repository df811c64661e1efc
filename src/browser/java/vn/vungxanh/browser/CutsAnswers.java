package vn.vungxanh.browser;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The first answer about each record is cut, each time some bytes later; the next answer about it arrives. */
final class CutsAnswers implements FaultProxy.Fault {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final int step;
    private final Set<String> cut = ConcurrentHashMap.newKeySet();
    private volatile int offset;
    private volatile int longest;

    CutsAnswers(int step) {
        this.step = step;
    }

    @Override
    public void deliver(byte[] answer, Socket browser) throws IOException, InterruptedException {
        var record = ID.matcher(new String(answer, StandardCharsets.UTF_8));
        if (!record.find() || !cut.add(record.group(1))) {
            FaultProxy.NONE.deliver(answer, browser);
            return;
        }
        longest = Math.max(longest, answer.length);
        FaultProxy.cutAfter(offset).deliver(answer, browser);
        offset += step;
    }

    /** One record for each offset, until the whole answer came at once. */
    List<String> run(FieldPhone phone) {
        var ids = new ArrayList<String>();
        do {
            ids.addAll(phone.saveAndInsist(FieldInABrowser.WHO, 10));
        } while (offset <= longest);
        return ids;
    }

    int bytes() {
        return longest;
    }
}
