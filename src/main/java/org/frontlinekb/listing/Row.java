package org.frontlinekb.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;

/** A row of a statement, whose columns are read one after another. */
public final class Row {

    private final ResultSet columns;
    private int column;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    /** A text, or null. */
    public String text() throws SQLException {
        return columns.getString(++column);
    }

    /** A whole number that is never null. */
    public int number() throws SQLException {
        return columns.getInt(++column);
    }

    /** A number, or null. */
    public BigDecimal decimal() throws SQLException {
        return columns.getBigDecimal(++column);
    }

    /** A constant, or null. */
    public <C extends Enum<C>> C constant(Class<C> type) throws SQLException {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A name in the columns zh, en, en_origin and pinyin; null where the first is. */
    public Name name() throws SQLException {
        Name name = new Name(text(), text(), constant(NameOrigin.class), text());
        return name.zh() == null ? null : name;
    }

    /** A text in Chinese and then in English, neither of them null. */
    public Bilingual bilingual() throws SQLException {
        return new Bilingual(text(), text());
    }
}
