package io.sluice.schemas.guidelines.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The categories of the DSA Transparency Database's statement of reasons. */
final class StatementCategories {

    private static final String PREFIX = "STATEMENT_CATEGORY_";

    static final Choice<String> CHOICE = new Choice<>(List.of(
                    "ANIMAL_WELFARE",
                    "CONSUMER_INFORMATION",
                    "CYBER_VIOLENCE",
                    "CYBER_VIOLENCE_AGAINST_WOMEN",
                    "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
                    "ILLEGAL_OR_HARMFUL_SPEECH",
                    "INTELLECTUAL_PROPERTY_INFRINGEMENTS",
                    "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
                    "NOT_SPECIFIED_NOTICE",
                    "OTHER_VIOLATION_TC",
                    "PROTECTION_OF_MINORS",
                    "RISK_FOR_PUBLIC_SECURITY",
                    "SCAMS_AND_FRAUD",
                    "SELF_HARM",
                    "UNSAFE_AND_PROHIBITED_PRODUCTS",
                    "VIOLENCE")
            .stream()
            .map(PREFIX::concat)
            .collect(Collectors.toMap(name -> name, name -> name, (one, other) -> one, LinkedHashMap::new)));

    private StatementCategories() {}
}
