package vn.vungxanh.foundation.citizens;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's telephones: messages lie here, in memory, for whoever tries the program. */
@Component
@Profile("demonstration")
public class DemonstrationOutbox implements SendsMessages {

    private static final int KEPT = 50;

    private final Deque<Message> messages = new ArrayDeque<>();
    private final Clock clock;

    DemonstrationOutbox(Clock clock) {
        this.clock = clock;
    }

    public record Message(String phone, String text, Instant at) {}

    @Override
    public synchronized void send(String phone, String text) {
        messages.addFirst(new Message(phone, text, clock.instant()));
        while (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /** The latest first. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }
}
