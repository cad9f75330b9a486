package io.sluice.schemas.enforcement;

/** {@link StatementOfReasons} in Avro; part of an enforcement. */
final class StatementContract {

    private StatementContract() {}

    static StatementOfReasons fromAvro(io.sluice.avro.StatementOfReasons avro) {
        return new StatementOfReasons(
                avro.getDecisionVisibility(),
                avro.getDecisionProvision(),
                avro.getDecisionAccount(),
                avro.getDecisionGround(),
                avro.getGround(),
                avro.getExplanation(),
                avro.getContentType(),
                avro.getCategory(),
                avro.getContentDate(),
                avro.getApplicationDate(),
                avro.getEndDate(),
                avro.getFacts(),
                avro.getSourceType(),
                avro.getAutomatedDetection(),
                avro.getAutomatedDecision(),
                avro.getContentLanguage());
    }

    static io.sluice.avro.StatementOfReasons toAvro(StatementOfReasons statement) {
        io.sluice.avro.StatementOfReasons avro = new io.sluice.avro.StatementOfReasons();
        avro.setDecisionVisibility(statement.decisionVisibility());
        avro.setDecisionProvision(statement.decisionProvision());
        avro.setDecisionAccount(statement.decisionAccount());
        avro.setDecisionGround(statement.decisionGround());
        avro.setGround(statement.ground());
        avro.setExplanation(statement.explanation());
        avro.setContentType(statement.contentType());
        avro.setCategory(statement.category());
        avro.setContentDate(statement.contentDate());
        avro.setApplicationDate(statement.applicationDate());
        avro.setEndDate(statement.endDate());
        avro.setFacts(statement.facts());
        avro.setSourceType(statement.sourceType());
        avro.setAutomatedDetection(statement.automatedDetection());
        avro.setAutomatedDecision(statement.automatedDecision());
        avro.setContentLanguage(statement.contentLanguage());
        return avro;
    }
}
