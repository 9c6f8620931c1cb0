package org.frontlinekb.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CriteriaTest {

    @Test
    void keepsWhatHoldsTheWords() {
        Criteria criteria = new Criteria().holding(Unit.class, Words.fromString("金银潭医院"));
        assertEquals(" where e.id in :q", criteria.where());
        assertEquals(List.of("wuhan-jinyintan-hospital"), criteria.values().get("q"));
    }

    @Test
    void keepsNothingWhereNothingHoldsThem() {
        assertEquals(
                " where 1 = 0",
                new Criteria().holding(Unit.class, Words.fromString("乌有之乡")).where());
    }

    @Test
    void keepsEverythingWithoutWords() {
        assertEquals("", new Criteria().holding(Unit.class, null).where());
    }
}
