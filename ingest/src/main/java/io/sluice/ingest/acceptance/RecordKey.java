package io.sluice.ingest.acceptance;

import io.sluice.schemas.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The raw key of a record. */
final class RecordKey {

    private RecordKey() {}

    /** Whether {@code key} is the account's id in UTF-8. Allocates nothing for an id in ASCII. */
    static boolean names(byte[] key, AccountId account) {
        String id = account.value();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= 0x80) {
                return Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8));
            }
            if (i >= key.length || key[i] != c) {
                return false;
            }
        }
        return key.length == id.length();
    }
}
