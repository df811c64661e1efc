package vn.vungxanh.territory.declarations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * How the register writes the hamlets of a commune, for a citizen to choose from. Only those of ten people or more: what one
 * person typed is not shown to another.
 */
@Repository
@Transactional(readOnly = true)
public class Hamlets {

    private static final int ENOUGH = 10;
    private static final int MOST = 60;

    private final JdbcClient sql;
    private final AcrossBorders beyond;

    Hamlets(JdbcClient sql, AcrossBorders beyond) {
        this.sql = sql;
        this.beyond = beyond;
    }

    public List<String> of(UnitId commune) {
        return beyond.call(() -> sql.sql("""
                select p.hamlet from people.published_persons p
                 where p.unit_id = :commune and p.hamlet <> '' and p.merged_into is null
                 group by p.hamlet having count(*) >= :enough order by p.hamlet limit :most
                """)
                .param("commune", commune.value())
                .param("enough", ENOUGH)
                .param("most", MOST)
                .query((row, n) -> row.getString(1))
                .list());
    }
}
