package vn.vungxanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class VungXanh {

    public static void main(String[] args) {
        SpringApplication.run(VungXanh.class, args);
    }
}
