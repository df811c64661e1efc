package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private String seen() {
        return database.sql("""
                        select concat_ws(' ', current_setting('test.first', true), current_setting('test.second', true))
                        """).query(String.class).single();
    }
}
