package org.frontlinekb.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.naming.Bilingual;

/** A published list of codes, as SKOS has concept schemes. */
@Entity
public class Vocabulary extends PanacheEntityBase {

    /** Name of the vocabulary, such as {@code event_type}; also the last segment of its address. */
    @Id
    public String id;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "label_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "label_en"))
    public Bilingual label;

    /** The codes in their order. */
    @ElementCollection
    @CollectionTable(name = "concept", joinColumns = @JoinColumn(name = "scheme"))
    @OrderColumn(name = "position")
    public List<Concept> concepts = new ArrayList<>();

    /** Labels of a vocabulary's codes, for facets. */
    public static Facet.Labels labels(String id) {
        return values -> Vocabulary.<Vocabulary>findByIdOptional(id)
                .map(vocabulary ->
                        vocabulary.concepts.stream().collect(Collectors.toMap(Concept::code, Concept::label)))
                .orElse(Map.of());
    }

    /** The codes of a vocabulary in their order; none if there is no such vocabulary. */
    public static List<String> codes(String id) {
        return Vocabulary.<Vocabulary>findByIdOptional(id)
                .map(vocabulary ->
                        vocabulary.concepts.stream().map(Concept::code).toList())
                .orElse(List.of());
    }
}
