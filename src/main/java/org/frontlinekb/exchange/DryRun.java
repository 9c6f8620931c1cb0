package org.frontlinekb.exchange;

/** Undoes an import that is only to report what it would do. */
final class DryRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient Outcome outcome;

    DryRun(Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }
}
