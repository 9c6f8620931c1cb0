package org.frontlinekb.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.naming.Name;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.Role;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionLevel;
import org.frontlinekb.unit.Unit;

/**
 * A region, unit or person with all it is called.
 *
 * @param code GB/T 2260 code; null for anything but a division
 * @param level rank of a region; null for anything else
 * @param type level of a region, kind of a unit, first role of a person; null where a person has none
 * @param path of the region, or of the region that the unit is in: ids from the province down, each followed by a slash;
 *     empty where there is none
 * @param validFor of a region, EDTF; null for anything else
 */
public record Named(
        NamedKind kind,
        String id,
        Name name,
        String code,
        RegionLevel level,
        String type,
        String path,
        String validFor,
        List<Spelling> spellings) {

    static Named of(Region region) {
        Set<Spelling> spellings = new LinkedHashSet<>();
        add(spellings, Why.CODE, region.code);
        add(spellings, region.name);
        add(spellings, Why.SHORT_NAME, region.shortZh);
        add(spellings, Why.PINYIN, region.shortPinyin);
        region.alias.forEach(alias -> add(spellings, Why.ALIAS, alias));
        return new Named(
                NamedKind.REGION,
                region.id,
                region.name,
                region.code,
                region.level,
                Codes.of(region.level),
                region.path,
                region.validFor,
                List.copyOf(spellings));
    }

    static Named of(Unit unit) {
        Set<Spelling> spellings = new LinkedHashSet<>();
        add(spellings, unit.name);
        unit.alias.forEach(alias -> add(spellings, Why.ALIAS, alias));
        return new Named(
                NamedKind.UNIT,
                unit.id,
                unit.name,
                null,
                null,
                unit.kind,
                unit.region == null ? "" : unit.region.path,
                null,
                List.copyOf(spellings));
    }

    static Named of(Person person) {
        Set<Spelling> spellings = new LinkedHashSet<>();
        add(spellings, person.name);
        String role = person.roles.stream()
                .map(Role::title)
                .filter(title -> title != null)
                .map(title -> title.zh())
                .findFirst()
                .orElse(null);
        return new Named(NamedKind.PERSON, person.id, person.name, null, null, role, "", null, List.copyOf(spellings));
    }

    private static void add(Set<Spelling> spellings, Name name) {
        add(spellings, Why.NAME, name.zh());
        add(spellings, Why.ENGLISH, name.en());
        add(spellings, Why.PINYIN, name.pinyin());
    }

    private static void add(Set<Spelling> spellings, Why why, String text) {
        if (text != null) {
            spellings.add(Spelling.of(why, text));
            // Keyboards have no ü: lvliang is typed as often as luliang.
            if (why == Why.PINYIN && text.matches(".*[üÜ].*")) {
                spellings.add(Spelling.of(why, text.replaceAll("[üÜ]", "v")));
            }
        }
    }

    /** Its key among all kinds: {@code region/hubei}. */
    public String key() {
        return key(kind, id);
    }

    static String key(NamedKind kind, String id) {
        return Codes.of(kind) + "/" + id;
    }

    /** Its address. */
    public String url() {
        return "/api/v1/" + kind.kind.collection + "/" + id;
    }

    /** The regions it lies in, or the region it is in and those that lies in; the largest first. */
    List<String> around() {
        List<String> ids = new ArrayList<>(List.of(path.split("/")));
        ids.removeIf(region -> region.isEmpty() || kind == NamedKind.REGION && region.equals(id));
        return ids;
    }

    /** How well the best of its spellings fits; null if none does. */
    Hit fits(Asked asked) {
        Hit best = null;
        for (Spelling spelling : spellings) {
            best = Hit.better(best, spelling.fits(asked));
        }
        return best;
    }

    /** How like what was asked the likest of its spellings is, from 0 to 1; a code is none that could be alike. */
    public double likeness(Asked asked) {
        return spellings.stream()
                .filter(spelling -> spelling.why() != Why.CODE)
                .mapToDouble(spelling -> spelling.likeness(asked))
                .max()
                .orElse(0);
    }
}
