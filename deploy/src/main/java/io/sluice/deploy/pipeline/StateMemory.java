package io.sluice.deploy.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all state stores of the process together: one block cache, and one count of the memtables that is
 * taken out of it. By default each store of each partition would take 50 MB of cache and 48 MB of memtables for itself.
 */
public final class StateMemory implements RocksDBConfigSetter {

    /** How much; the first store of the process says it for all. */
    static final String BYTES = "sluice.state.memory.bytes";

    /** Of the whole, for memtables: writes to the ledger are few, reads are many. */
    private static final double FOR_WRITES = 0.33;

    private static @Nullable Shared shared;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Shared memory = shared(configs.get(BYTES));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache);
        // Else index and filter blocks come on top of the cache, without bound.
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(memory.writes);
        // 16 MB by default; with many small stores that share the memory, smaller ones are flushed in a fairer order.
        options.setWriteBufferSize(4 << 20);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The shared cache lives as long as the process.
    }

    private static synchronized Shared shared(@Nullable Object bytes) {
        Shared found = shared;
        if (found == null) {
            long size = bytes instanceof Number number ? number.longValue() : PipelineSettings.DEFAULT_STATE_MEMORY;
            found = Shared.of(size);
            shared = found;
        }
        return found;
    }

    private record Shared(Cache cache, WriteBufferManager writes) {

        static Shared of(long bytes) {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(bytes);
            return new Shared(cache, new WriteBufferManager((long) (bytes * FOR_WRITES), cache));
        }
    }
}
