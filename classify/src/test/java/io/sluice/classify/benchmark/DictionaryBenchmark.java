package io.sluice.classify.benchmark;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import com.github.houbb.sensitive.word.support.deny.WordDenys;
import com.github.houbb.sensitive.word.support.result.WordResultHandlers;
import io.sluice.classify.terms.TermHits;
import io.sluice.classify.terms.TermIndex;
import io.sluice.classify.terms.TermIndexBuilder;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The matcher of terms, fold included, beside {@code sensitive-word}, both with the words of that library's dictionary and
 * on the same texts, on one thread: texts a second. Before it measures it checks that both find the same words. The
 * library takes the shortest word at each place and goes on behind it; ours reports all, of which these are picked.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DictionaryBenchmark {

    private record Found(int start, int end) {}

    @Param({"en", "zh"})
    public String language = "en";

    private final TextFold fold = new TextFold();
    private final TermHits hits = new TermHits();
    private TermIndex index = new TermIndexBuilder().build();
    private SensitiveWordBs library = SensitiveWordBs.newInstance();
    private String[] texts = {};
    private int next;

    @Setup
    public void load() {
        List<String> words = WordDenys.defaults().deny().stream()
                .map(String::strip)
                .filter(DictionaryBenchmark::isOneWord)
                .map(this::folded)
                .distinct()
                .toList();
        library = SensitiveWordBs.newInstance()
                .wordDeny(() -> words)
                .wordAllow(WordAllows.empty())
                .init();
        TermIndexBuilder builder = new TermIndexBuilder();
        for (int i = 0; i < words.size(); i++) {
            builder.addLiteral(words.get(i), i, i);
        }
        index = builder.build();
        texts = BenchmarkTexts.in(language).toArray(String[]::new);
        check(words.size());
    }

    @Benchmark
    public int sluice() {
        index.scan(fold.fold(text()), hits);
        return hits.size();
    }

    @Benchmark
    public int sensitiveWord() {
        return library.findAll(text(), WordResultHandlers.raw()).size();
    }

    private String text() {
        next = next + 1 == texts.length ? 0 : next + 1;
        return texts[next];
    }

    /** Ours folds more characters than the library does: both get the words as ours spells them. */
    private String folded(String word) {
        FoldedText text = fold.fold(word);
        return new String(text.chars(), 1, text.length() - 2);
    }

    /** Of one script: what the two make of the border between two scripts differs. */
    private static boolean isOneWord(String word) {
        return word.codePoints().allMatch(Character::isIdeographic) || word.matches("[a-zA-Z]+|[0-9]+");
    }

    private void check(int words) {
        int found = 0;
        for (String text : texts) {
            List<Found> ours = ours(text);
            List<Found> theirs = library.findAll(text, WordResultHandlers.raw()).stream()
                    .map(result -> new Found(result.startIndex(), result.endIndex()))
                    .toList();
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(
                        "the two do not find the same words: %s and %s".formatted(ours, theirs));
            }
            found += ours.size();
        }
        System.out.printf("%d words in the dictionary, %d found by both in %d texts%n", words, found, texts.length);
    }

    /** From the left, at each place the shortest. */
    private List<Found> ours(String text) {
        index.scan(fold.fold(text), hits);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            all.add(new Found(hits.start(i), hits.end(i)));
        }
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end));
        List<Found> picked = new ArrayList<>();
        int end = 0;
        for (Found each : all) {
            if (each.start() >= end) {
                picked.add(each);
                end = each.end();
            }
        }
        return picked;
    }
}
