package vn.vungxanh.platform.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Gives the pools of connections and the migration the two logins of whichever server is used. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    VungXanhHome vungXanhHome(@Value("${vungxanh.home}") Path folder) {
        return new VungXanhHome(folder);
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseServer databaseServer(
            VungXanhHome home, Environment environment, @Value("${vungxanh.postgres.shared-buffers}") String buffers) {
        ExternalDatabase external = ExternalDatabase.named(environment);
        return external != null
                ? DatabaseServer.outside(external.logins())
                : DatabaseServer.own(
                        LocalPostgres.open(home.folder("postgres"), ServerSettings.withSharedBuffers(buffers)));
    }

    @Bean
    JdbcConnectionDetails programConnection(DatabaseServer server) {
        Login app = server.logins().app();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return app.url();
            }

            @Override
            public String getUsername() {
                return app.user();
            }

            @Override
            public @Nullable String getPassword() {
                return app.password();
            }
        };
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource staffPool(JdbcConnectionDetails connection) {
        return pool(connection);
    }

    @Bean
    @ConfigurationProperties("vungxanh.public-pool")
    HikariDataSource publicPool(JdbcConnectionDetails connection) {
        return pool(connection);
    }

    private static HikariDataSource pool(JdbcConnectionDetails connection) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(connection.getJdbcUrl());
        pool.setUsername(connection.getUsername());
        pool.setPassword(connection.getPassword());
        return pool;
    }

    @Bean
    @Primary
    TwoLanes dataSource(
            @Qualifier("staffPool") HikariDataSource staff, @Qualifier("publicPool") HikariDataSource everybody) {
        return new TwoLanes(staff, everybody);
    }

    @Bean
    FlywayConnectionDetails migrationConnection(DatabaseServer server) {
        Login owner = server.logins().owner();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return owner.url();
            }

            @Override
            public String getUsername() {
                return owner.user();
            }

            @Override
            public @Nullable String getPassword() {
                return owner.password();
            }
        };
    }

    @Bean
    SettingsTransactionManager transactionManager(
            DataSource dataSource,
            ObjectProvider<TransactionSettings> settings,
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new SettingsTransactionManager(dataSource, settings);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }
}
