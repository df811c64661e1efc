package vn.vungxanh.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One session of the DevTools protocol that switches the network of the page and of its service worker together. */
final class BothTargets implements AutoCloseable {

    private final CDPSession browser;
    private final List<String> sessions = new ArrayList<>();
    private int messages;

    BothTargets(Page page) {
        browser = page.context().browser().newBrowserCDPSession();
        for (var each : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
            var target = each.getAsJsonObject();
            var ours = target.get("url").getAsString().startsWith(page.url().replaceAll("(https?://[^/]+).*", "$1"));
            if (ours && List.of("page", "service_worker").contains(target.get("type").getAsString())) {
                var attach = new JsonObject();
                attach.addProperty("targetId", target.get("targetId").getAsString());
                attach.addProperty("flatten", false);
                sessions.add(browser.send("Target.attachToTarget", attach).get("sessionId").getAsString());
            }
        }
    }

    void offline(boolean offline) {
        set(offline, 0, -1, -1);
    }

    /** 250 kbit/s down, 50 up, 300 ms. */
    void regular2G() {
        set(false, 300, 250_000 / 8, 50_000 / 8);
    }

    private void set(boolean offline, int latencyMs, int down, int up) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", latencyMs);
        conditions.addProperty("downloadThroughput", down);
        conditions.addProperty("uploadThroughput", up);
        for (var session : sessions) {
            send(session, "Network.enable", new JsonObject());
            send(session, "Network.emulateNetworkConditions", conditions);
        }
    }

    private void send(String session, String method, JsonObject params) {
        var message = new JsonObject();
        message.addProperty("id", ++messages);
        message.addProperty("method", method);
        message.add("params", params);
        var envelope = new JsonObject();
        envelope.addProperty("sessionId", session);
        envelope.addProperty("message", message.toString());
        browser.send("Target.sendMessageToTarget", envelope);
    }

    @Override
    public void close() {
        browser.detach();
    }
}
