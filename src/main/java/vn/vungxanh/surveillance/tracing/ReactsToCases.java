package vn.vungxanh.surveillance.tracing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;

/**
 * News of cases, heard in the transaction that tells them: nobody ever reads a confirmed case whose contacts are not F1,
 * nor a contact who is F1 of nobody any more. Heard twice, it changes nothing.
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
        levels.casesConfirmed(news.caseIds());
    }

    @EventListener
    @Transactional
    void on(CasesRetracted news) {
        levels.casesRetracted(news.caseIds(), news.at());
    }
}
