package io.sluice.schemas.contract;

import org.apache.avro.specific.SpecificRecord;

/**
 * A value of the contract and its Avro form. Without state, and safe for all threads.
 *
 * @param <T> the value
 * @param <A> the generated class
 */
public interface Contract<T, A extends SpecificRecord> {

    Class<A> avroType();

    /**
     * @throws io.sluice.schemas.id.InvalidValueException the record can be decoded, and breaks a rule of the contract
     */
    T fromAvro(A avro);

    A toAvro(T value);
}
