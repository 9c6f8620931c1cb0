package org.frontlinekb.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> REGIONS = List.of("hubei", "hebei", "hunan", "henan", "hubei-wuhan");

    @Test
    void findsALetterTooFewTooManyOrWrong() {
        assertEquals(Optional.of("hubei"), Nearest.to("hubi", REGIONS));
        assertEquals(Optional.of("hubei"), Nearest.to("hubeii", REGIONS));
        assertEquals(Optional.of("hubei-wuhan"), Nearest.to("hubei-wuham", REGIONS));
    }

    @Test
    void countsTwoLettersThatChangedPlacesAsOneSlip() {
        assertEquals(Optional.of("hubei"), Nearest.to("hubie", REGIONS));
        assertEquals(Optional.of("hubei"), Nearest.to("uhbei", REGIONS));
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertEquals(Optional.empty(), Nearest.to("sichuan", REGIONS));
        assertEquals(Optional.empty(), Nearest.to("", REGIONS));
        assertEquals(Optional.empty(), Nearest.to("hubei", List.of()));
    }

    @Test
    void takesTheFirstInTheAlphabetOfTwoAsNear() {
        assertEquals(Optional.of("hebei"), Nearest.to("h-bei", REGIONS));
    }
}
