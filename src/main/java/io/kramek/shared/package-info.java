/**
 * Shared: what every module speaks: ids, money, working time, problems; and the ground below them,
 * the database and the process engine.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.kramek.shared;

import org.springframework.modulith.ApplicationModule;
