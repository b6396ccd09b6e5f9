package io.crosscheck.linking.status;

import io.crosscheck.linking.status.Evidence.Denial;
import io.crosscheck.linking.status.Evidence.Withdrawal;
import io.crosscheck.linking.status.Status.Dispute;
import io.crosscheck.linking.status.Status.Lifecycle;
import io.crosscheck.linking.status.Status.Support;

/** Derives a status from evidence; {@code docs/status.md} has the truth table. */
public final class StatusRules {

    public static Status of(Evidence evidence) {
        return new Status(support(evidence), dispute(evidence), lifecycle(evidence));
    }

    private static Support support(Evidence evidence) {
        if (evidence.origins() == 0) {
            return Support.NONE;
        }
        return evidence.origins() == 1 ? Support.SINGLE_ORIGIN : Support.CORROBORATED;
    }

    private static Dispute dispute(Evidence evidence) {
        boolean asserted = evidence.origins() > 0;
        if (evidence.denial() == Denial.OTHERS) {
            return asserted ? Dispute.CONTESTED : Dispute.DENIED;
        }
        if (!asserted) {
            return evidence.denial() == Denial.NONE
                    ? (evidence.tension() ? Dispute.TENSION : Dispute.NONE)
                    : Dispute.DENIED;
        }
        if (evidence.contradicted()) {
            return Dispute.CONTESTED;
        }
        boolean tension = evidence.tension() || evidence.denial() != Denial.NONE;
        return tension ? Dispute.TENSION : Dispute.NONE;
    }

    private static Lifecycle lifecycle(Evidence evidence) {
        if (evidence.origins() == 0 && evidence.withdrawal() == Withdrawal.REPLACED) {
            return Lifecycle.CORRECTED;
        }
        if (evidence.origins() == 0 && evidence.withdrawal() == Withdrawal.REMOVED) {
            return Lifecycle.RETRACTED;
        }
        // Its only source has since said the contrary.
        return evidence.denial() == Denial.SAME_SINCE && evidence.origins() == 1
                ? Lifecycle.SUPERSEDED
                : Lifecycle.STANDING;
    }

    private StatusRules() {}
}
