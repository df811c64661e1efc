package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.support.HouseTest;

@HouseTest
class TransactionSettingsTest {

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    @TestConfiguration(proxyBeanMethods = false)
    static class Rooms {

        @Bean
        TransactionSettings first() {
            return () -> Map.of("test.first", "một");
        }

        @Bean
        TransactionSettings second() {
            return () -> Map.of("test.second", "hai");
        }
    }

    @Test
    void aTransactionKnowsTheSettingsOfEveryRoom() {
        String seen = new TransactionTemplate(transactions).execute(status -> seen());
        assertThat(seen).isEqualTo("một hai");
    }

    @Test
    void aReadOnlyTransactionKnowsThemToo() {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        assertThat(template.<String>execute(status -> seen())).isEqualTo("một hai");
    }

    @Test
    void theSettingsEndWithTheTransaction() {
        String after = new TransactionTemplate(transactions).execute(status -> {
            seen();
            return "";
        });
        assertThat(after + seen().strip()).isEmpty();
    }

    @Test
    void twoRoomsThatSetTheSameNameAreTold() {
        var beans = new StaticListableBeanFactory(Map.of(
                "one", (TransactionSettings) () -> Map.of("test.first", "một"),
                "other", (TransactionSettings) () -> Map.of("test.first", "hai")));
        var manager = new SettingsTransactionManager(dataSource, beans.getBeanProvider(TransactionSettings.class));

        assertThatThrownBy(() -> new TransactionTemplate(manager).execute(status -> seen()))
                .hasStackTraceContaining("test.first");
    }

    private String seen() {
        return database.sql("""
                        select concat_ws(' ', current_setting('test.first', true), current_setting('test.second', true))
                        """).query(String.class).single();
    }
}
