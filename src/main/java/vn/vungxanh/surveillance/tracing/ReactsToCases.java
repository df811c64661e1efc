package vn.vungxanh.surveillance.tracing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.surveillance.cases.CasesConfirmed;

/**
 * News of cases, heard in the transaction that tells them: nobody ever reads a confirmed case whose contacts are not F1.
 * Heard twice, it changes nothing.
 */
@Component
class ReactsToCases {

    private final Levels levels;

    ReactsToCases(Levels levels) {
        this.levels = levels;
    }

    @EventListener
    @Transactional
    void on(CasesConfirmed news) {
        levels.casesChanged(news.caseIds());
    }
}
