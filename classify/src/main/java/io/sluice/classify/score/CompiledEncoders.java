package io.sluice.classify.score;

import io.sluice.classify.encoder.SentenceEncoder;
import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.Script;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.id.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The encoders' heads that a book asks for, and what wants them to look.
 *
 * @param encoders those with such a head, and no others
 * @param clauses those that ask for one, with a bit for each encoder that has it
 * @param routers the linear heads of these clauses, and those that the rules name
 */
record CompiledEncoders(
        SecondLookRules rules,
        List<SentenceEncoder> encoders,
        List<DeepHead> heads,
        Map<ClauseId, Integer> clauses,
        List<Router> routers) {

    CompiledEncoders {
        encoders = List.copyOf(encoders);
        heads = List.copyOf(heads);
        clauses = Map.copyOf(clauses);
        routers = List.copyOf(routers);
    }

    /**
     * One head.
     *
     * @param encoder by its place among {@link #encoders}
     * @param index among the encoder's heads
     * @param unit what is found where it fires
     * @param from the probability from which on it fires for any clause; 1, which none reaches, where only conditions ask
     * @param signals those that do not answer where the encoder does not
     */
    record DeepHead(
            String name, int encoder, int index, int unit, double from, Calibration calibration, Set<String> signals) {

        DeepHead {
            signals = Set.copyOf(signals);
        }
    }

    /**
     * A linear head that leaves open what encoders know more of, or that the book wants them to look for.
     *
     * @param head by its place among the book's linear heads
     * @param encoders a bit for each that knows more
     * @param fromRaw the raw score from which on it is open
     * @param toRaw the raw score from which on it is no longer
     */
    record Router(int head, int encoders, double fromRaw, double toRaw) {}

    /** A bit for each encoder that is for one of the scripts, which are bits by their order. */
    int forScripts(int scripts) {
        int some = 0;
        for (int i = 0; i < encoders.size(); i++) {
            some |= (scripts >> encoders.get(i).header().script().ordinal() & 1) << i;
        }
        return some;
    }

    /**
     * The signals that some encoders give, by name.
     *
     * @param asked a bit for each encoder
     */
    List<String> signalsOf(int asked) {
        return heads.stream()
                .filter(head -> (asked >> head.encoder() & 1) != 0)
                .flatMap(head -> head.signals().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static int bit(Script script) {
        return 1 << script.ordinal();
    }
}
