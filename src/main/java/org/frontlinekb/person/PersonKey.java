package org.frontlinekb.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a person. */
@Schema(type = SchemaType.STRING, pattern = "^" + Document.ID + "$", maxLength = Document.ID_LENGTH)
public record PersonKey(String id) {

    /** @throws BadValue if there is no such person */
    public static PersonKey fromString(String text) {
        Ids.require(Person.class, "person", text);
        return new PersonKey(text);
    }

    /** The ids of some keys; none for null, as a parameter is that was not given. */
    public static List<String> ids(List<PersonKey> keys) {
        return keys == null ? List.of() : keys.stream().map(PersonKey::id).toList();
    }
}
