package vn.vungxanh.platform.storage;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database must not be like when it keeps the records of patients. Asked as the program's own role. */
enum Danger {
    FSYNC_OFF(
            "current_setting('fsync') = 'off'",
            "fsync đang tắt: mất điện là hỏng dữ liệu",
            "fsync is off: a power cut destroys data"),
    FULL_PAGE_WRITES_OFF(
            "current_setting('full_page_writes') = 'off'",
            "full_page_writes đang tắt: mất điện là hỏng dữ liệu",
            "full_page_writes is off: a power cut destroys data"),
    SYNCHRONOUS_COMMIT_OFF(
            "current_setting('synchronous_commit') = 'off'",
            "synchronous_commit đang tắt: bản ghi đã báo lưu vẫn có thể mất",
            "synchronous_commit is off: records reported as saved may be lost"),
    NOT_UTF8(
            "current_setting('server_encoding') <> 'UTF8'",
            "bảng mã của cơ sở dữ liệu không phải UTF8: không giữ được tên tiếng Việt",
            "the encoding of the database is not UTF8: it cannot hold Vietnamese names"),
    APP_IS_SUPERUSER(
            "(select rolsuper from pg_roles where rolname = current_user)",
            "vai trò của chương trình là superuser",
            "the role of the program is a superuser"),
    APP_BYPASSES_POLICIES(
            "(select rolbypassrls from pg_roles where rolname = current_user)",
            "vai trò của chương trình có quyền BYPASSRLS",
            "the role of the program has BYPASSRLS"),
    APP_OWNS_DATABASE(
            """
            exists (
              select from pg_database
              where datname = current_database() and pg_has_role(current_user, datdba, 'member'))
            """, "vai trò của chương trình sở hữu cơ sở dữ liệu", "the role of the program owns the database"),
    APP_OWNS_TABLES(
            """
            exists (
              select from pg_class
              where relkind in ('r', 'p', 'v', 'm') and relnamespace not in (%s)
                and pg_has_role(current_user, relowner, 'member'))
            """.formatted(Danger.SYSTEM_SCHEMAS),
            "vai trò của chương trình sở hữu bảng dữ liệu",
            "the role of the program owns tables"),
    POLICY_NOT_FORCED(
            """
            exists (
              select from pg_class c
              where c.relkind in ('r', 'p') and c.relnamespace not in (%s)
                and (c.relrowsecurity or exists (select from pg_policy where polrelid = c.oid))
                and not (c.relrowsecurity and c.relforcerowsecurity))
            """.formatted(Danger.SYSTEM_SCHEMAS),
            "có bảng mang chính sách theo địa bàn nhưng chưa bị buộc (FORCE ROW LEVEL SECURITY)",
            "a table has a jurisdiction policy that is not forced (FORCE ROW LEVEL SECURITY)");

    private static final String SYSTEM_SCHEMAS =
            "select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema'";

    private final String question;
    private final String vietnamese;
    private final String english;

    Danger(String question, String vietnamese, String english) {
        this.question = question;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static Set<Danger> presentIn(JdbcClient database) {
        String questions = Stream.of(values()).map(danger -> danger.question).collect(Collectors.joining(", "));
        return database.sql("select " + questions)
                .query((row, number) -> {
                    Set<Danger> present = EnumSet.noneOf(Danger.class);
                    for (Danger danger : values()) {
                        if (row.getBoolean(danger.ordinal() + 1)) {
                            present.add(danger);
                        }
                    }
                    return present;
                })
                .single();
    }

    static StorageRefused refusal(Set<Danger> dangers) {
        return new StorageRefused(
                "Không phục vụ với cơ sở dữ liệu này: "
                        + dangers.stream().map(danger -> danger.vietnamese).collect(Collectors.joining("; ")) + ".",
                "Refusing to serve with this database: "
                        + dangers.stream().map(danger -> danger.english).collect(Collectors.joining("; ")) + ".",
                "Sửa cấu hình PostgreSQL hoặc vai trò rồi chạy lại, xem docs/runbook.md."
                        + " / Correct the PostgreSQL settings or the role and start again, see docs/runbook.md.");
    }
}
