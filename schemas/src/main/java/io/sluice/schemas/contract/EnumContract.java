package io.sluice.schemas.contract;

import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A closed set of the contract and its Avro form, constant by constant of the same name. An Avro symbol without a
 * constant (the default, which stands for whatever a newer producer knows) is malformed.
 */
public final class EnumContract<D extends Enum<D>, A extends Enum<A>> {

    private final List<@Nullable D> byAvro;
    private final List<A> byDomain;

    /** @throws IllegalStateException a constant has no symbol: a schema was forgotten */
    public EnumContract(Class<D> domain, Class<A> avro) {
        Map<String, D> constants = byName(domain);
        Map<String, A> symbols = byName(avro);
        if (!symbols.keySet().containsAll(constants.keySet())) {
            throw new IllegalStateException(avro + " lacks symbols of " + domain);
        }
        byAvro = new ArrayList<>();
        for (A symbol : avro.getEnumConstants()) {
            byAvro.add(constants.get(symbol.name()));
        }
        byDomain = Arrays.stream(domain.getEnumConstants())
                .map(constant -> symbols.get(constant.name()))
                .toList();
    }

    /** @throws InvalidValueException the symbol is not known here */
    public D fromAvro(String field, A symbol) {
        D constant = byAvro.get(symbol.ordinal());
        if (constant == null) {
            throw new InvalidValueException(Kind.MALFORMED, field, "is not known here");
        }
        return constant;
    }

    public A toAvro(D constant) {
        return byDomain.get(constant.ordinal());
    }

    private static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
    }
}
