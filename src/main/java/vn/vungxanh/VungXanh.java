package vn.vungxanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Rooms name their classes freely: a bean is named by its full class name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class VungXanh {

    public static void main(String[] args) {
        SpringApplication.run(VungXanh.class, args);
    }
}
