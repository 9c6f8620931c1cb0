package org.frontlinekb.event;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.frontlinekb.listing.Codes;

/** Keeps a set of date parts in one column, in the order of the enum: {@code year,day}. */
@Converter
public class DateParts implements AttributeConverter<Set<DatePart>, String> {

    @Override
    public String convertToDatabaseColumn(Set<DatePart> parts) {
        return parts == null ? null : parts.stream().sorted().map(Codes::of).collect(Collectors.joining(","));
    }

    @Override
    public Set<DatePart> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        Set<DatePart> parts = EnumSet.noneOf(DatePart.class);
        Arrays.stream(column.split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code -> parts.add(Codes.parse(DatePart.class, code)));
        return parts;
    }
}
