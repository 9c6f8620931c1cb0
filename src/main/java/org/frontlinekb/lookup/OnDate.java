package org.frontlinekb.lookup;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.Edtf;
import org.frontlinekb.problem.BadValue;

/** A date for which a name is meant. */
@Schema(type = SchemaType.STRING, pattern = "^[-+.:/%?~0-9EXYTZ]+$", examples = "2020-01")
public record OnDate(Edtf date) {

    /** @throws BadValue if the text is not EDTF of level 0 or 1 */
    public static OnDate fromString(String text) {
        return new OnDate(Edtf.parse(text));
    }

    /** What a region's {@code valid_for} says about the date. */
    Validity of(String validFor) {
        if (validFor == null) {
            return Validity.UNKNOWN;
        }
        Edtf valid = Edtf.parse(validFor);
        boolean apart = before(valid.latest(), date.earliest()) || before(date.latest(), valid.earliest());
        if (!apart) {
            return Validity.YES;
        }
        // A date that is no interval is the day of an edition of the register: it does not say since or until when.
        return validFor.contains("/") ? Validity.NO : Validity.UNKNOWN;
    }

    private static boolean before(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
