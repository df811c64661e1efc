package vn.vungxanh.surveillance.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last, and which fields are missing. */
@Configuration(proxyBeanMethods = false)
class ResultsWatched {

    @Bean
    WatchedRecord watchedResults() {
        return new WatchedRecord("results", "testing.published_watch", "/testing/labs/{keeper}");
    }

    @Bean
    CheckedForm testForm() {
        return new CheckedForm("TEST", "testing.published_forms", "/testing/tubes/{record}", "results");
    }
}
