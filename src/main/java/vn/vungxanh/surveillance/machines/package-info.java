/** What instruments and the systems of laboratories send: files of any maker, HL7 messages, and their acknowledgements. */
@ApplicationModule(
        id = "machines",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "adminunits",
            "access",
            "imports",
            "labels",
            "laboratories",
            "testing"
        })
@NullMarked
package vn.vungxanh.surveillance.machines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
