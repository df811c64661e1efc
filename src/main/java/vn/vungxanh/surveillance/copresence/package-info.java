/**
 * Who was near whom: the rule of contact as one pure class, and a memory-mapped index that answers it. Knows numbers
 * only, no people and no database, so that a batch job elsewhere can run the same classes on the same segment files.
 */
@ApplicationModule(
        id = "copresence",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.surveillance.copresence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
