package org.frontlinekb.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The lower end of a range: a request is refused whose upper end, another parameter of the same type, is less. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface UpTo {

    /** Name of the parameter that is the upper end, as the API writes it. */
    String value();
}
