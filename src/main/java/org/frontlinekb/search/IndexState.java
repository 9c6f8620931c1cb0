package org.frontlinekb.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * How far the index has come; kept beside it, so that an index that is lost or put back says so itself. Written after what
 * it tells of: after a crash it tells of too little, and changes are indexed twice, which does no harm.
 */
@SearchEntity
@Indexed(index = "state-v" + IndexEntry.VERSION)
@RegisterForReflection
public class IndexState {

    static final String ONLY = "state";

    @DocumentId
    public String id = ONLY;

    /** All changes up to this revision are in the index. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    public long revision;

    /** When the change of that revision was made: what tells this database from another one. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    public String changedAt;

    /** Counts the buildings of the index, from 1. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    public long generation;

    /** Whether every entry has been written; false while the index is built for the first time. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    public boolean complete;

    IndexState(long revision, String changedAt, long generation, boolean complete) {
        this.revision = revision;
        this.changedAt = changedAt;
        this.generation = generation;
        this.complete = complete;
    }

    /** The same, but so much further. */
    IndexState upTo(long reached, String reachedAt) {
        return new IndexState(reached, reachedAt, generation, complete);
    }

    /** The same with every entry written. */
    IndexState completed() {
        return new IndexState(revision, changedAt, generation, true);
    }
}
