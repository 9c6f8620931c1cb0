package org.frontlinekb.limits;

import io.smallrye.config.ConfigMapping;

/** How often a client may ask in a minute; 0 is without end. */
@ConfigMapping(prefix = "frontline.limits")
interface LimitSettings {

    /** Reads from one address. */
    long reads();

    /** Writes by one user. */
    long writes();

    /** Wrong passwords from one address. */
    long failedLogins();
}
