package org.frontlinekb.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** What is wrong with what was sent. All is counted; so much is told that an answer stays readable. */
public final class Faults {

    /** The most faults that are told one by one. */
    static final int MOST = 1_000;

    private final List<Fault> told = new ArrayList<>();
    /** Where a fault is known already: one value is not blamed twice. */
    private final Set<String> blamed = new HashSet<>();

    private long count;

    void add(Fault fault) {
        if (told.size() < MOST) {
            if (blamed.add(fault.pointer())) {
                count++;
                told.add(fault);
            }
        } else {
            count++;
        }
    }

    /** Adds faults that are known already. */
    public void addAll(List<Fault> faults) {
        faults.forEach(this::add);
    }

    /** The same faults of a part, told of the whole. */
    void addAll(String prefix, String note, List<Fault> faults) {
        for (Fault fault : faults) {
            add(new Fault(
                    fault.parameter(),
                    prefix + fault.pointer(),
                    fault.message() + note,
                    fault.allowed(),
                    fault.suggestion()));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** @throws ProblemException 422 with the faults, if there are any */
    public void refuse() {
        if (count > 0) {
            throw problem(
                    ProblemType.BAD_DOCUMENT,
                    (count == 1 ? "1 violation" : count + " violations")
                            + "; nothing was changed"
                            + (count > told.size() ? "; the first " + told.size() + " are told" : ""));
        }
    }

    ProblemException problem(ProblemType type, String detail) {
        return new ProblemException(type, detail, told);
    }
}
