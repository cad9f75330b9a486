package io.sluice.classify.secondlook;

/**
 * Whether it is time for a look. While items keep coming, a number of them is taken before the next look: what is not taken
 * is neither put in its place nor shed, and Kafka Streams offers a look after every single one. Not safe for several threads.
 */
public final class IntakeFirst {

    /** Some 3 ms of taking, beside a look of 20 to 400 ms. */
    static final int TAKEN_BETWEEN_LOOKS = 32;

    private int taken;
    private int takenBefore;

    /** An item has come. */
    public void take() {
        taken++;
    }

    /** To be asked now and then: whether to look, because none has come since it was last asked, or enough have been taken. */
    public boolean isTimeToLook() {
        if (taken > takenBefore && taken < TAKEN_BETWEEN_LOOKS) {
            takenBefore = taken;
            return false;
        }
        taken = 0;
        takenBefore = 0;
        return true;
    }
}
