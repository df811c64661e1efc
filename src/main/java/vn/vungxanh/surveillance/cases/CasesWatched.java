package vn.vungxanh.surveillance.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last, and which fields are missing. */
@Configuration(proxyBeanMethods = false)
class CasesWatched {

    @Bean
    WatchedRecord watchedCases() {
        return new WatchedRecord("cases", "cases.published_watch", "/cases?unit={unit}");
    }

    @Bean
    CheckedForm caseForm() {
        return new CheckedForm("F0", "cases.published_forms", "/cases/{record}/edit", "cases");
    }
}
