package vn.vungxanh.insight.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;

/** What records say of a unit, by the id that they name it with: that of a commune of another time, or of a hamlet. */
record FactRow(int unit, Facts facts) {

    /** From columns that are named as the facts are. */
    static Facts facts(ResultSet row, List<Fact> which) throws SQLException {
        var facts = Facts.NONE;
        for (var fact : which) {
            var value = (Number) row.getObject(fact.name().toLowerCase(Locale.ROOT));
            facts = facts.with(fact, value == null ? null : (Double) value.doubleValue());
        }
        return facts;
    }
}
