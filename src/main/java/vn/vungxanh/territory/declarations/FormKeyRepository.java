package vn.vungxanh.territory.declarations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The key of the forms that are being filled in; the same for every instance of the program. */
@Repository
class FormKeyRepository {

    private final JdbcClient sql;

    FormKeyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The key, or this one where there is none yet. */
    @Transactional
    public byte[] first(byte[] fresh) {
        sql.sql("insert into declarations.form_keys (id, key) values (1, :key) on conflict do nothing")
                .param("key", fresh)
                .update();
        return sql.sql("select key from declarations.form_keys where id = 1")
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
