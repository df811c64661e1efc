package vn.vungxanh.foundation.tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class TasksMenu {

    @Bean
    MenuEntry tasksEntry() {
        return new MenuEntry("tasks.title", "/tasks", MenuGroup.DESK, 805, "DO_TASKS");
    }
}
