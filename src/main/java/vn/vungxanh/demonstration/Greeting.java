package vn.vungxanh.demonstration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of the start: where to go and who to be. */
@Component
@Profile("demonstration")
@Order(Ordered.LOWEST_PRECEDENCE)
class Greeting implements ApplicationRunner {

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print("""

                ------------------------------------------------------------------------
                Vùng Xanh đã sẵn sàng · Vùng Xanh is ready

                    http://localhost:%s

                Bản trình diễn: dân cư tổng hợp của tỉnh Điện Biên, 6 giờ 24/5/2021.
                Demonstration: synthetic people of Điện Biên, 6:00 on 24 May 2021.

                Tài khoản · Account   Vai trò · Role
                    bcd               Ban Chỉ đạo tỉnh · Committee, province
                    cdc               CDC tỉnh · epidemiologist, province
                    nampo             huyện Nậm Pồ · district
                    sipaphin          xã Si Pa Phìn · commune
                    benhvien          bệnh viện dã chiến · hospital
                    khucachly         khu cách ly · isolation sites
                    xetnghiem         phòng xét nghiệm · laboratory
                    chot              chốt kiểm soát · checkpoint
                    bienphong         biên phòng · border guard
                    congan            công an · police
                    kho               hậu cần · logistics
                    admin             quản trị viên · administrator
                Mật khẩu · Password   vungxanh-demo
                ------------------------------------------------------------------------
                """.formatted(port));
    }
}
