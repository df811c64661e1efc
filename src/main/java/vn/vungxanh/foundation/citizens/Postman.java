package vn.vungxanh.foundation.citizens;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands messages to the sender on a thread of its own, so that nobody can tell by the time whether one went out. */
@Component
class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int WAITING = 1_000;

    private final ObjectProvider<SendsMessages> senders;
    private final MessageSource words;
    private final ExecutorService thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), new ThreadPoolExecutor.DiscardPolicy());

    Postman(ObjectProvider<SendsMessages> senders, MessageSource words) {
        this.senders = senders;
        this.words = words;
    }

    /** @param phone null for nobody: the same work, and nothing goes out */
    void afterCommit(@Nullable String phone, String digits, String language) {
        var text =
                words.getMessage("citizens.message", new Object[] {digits}, java.util.Locale.forLanguageTag(language));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                thread.execute(() -> send(phone, text));
            }
        });
    }

    private void send(@Nullable String phone, String text) {
        var sender = senders.getIfAvailable();
        if (phone == null) {
            return;
        }
        if (sender == null) {
            LOG.warn("a code was asked for, and no sender of messages is installed");
            return;
        }
        try {
            sender.send(phone, text);
        } catch (RuntimeException failed) {
            LOG.warn("a message could not be sent: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
