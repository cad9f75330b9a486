package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final List<String> SENTENCES = List.of(
            "",
            " ",
            "The garden has a TROUT in it, doesn't it?",
            "Crème brûlée, naïve ÅNGSTRÖM İstanbul ΣΊΣΥΦΟΣ",
            "unaffable supercalifragilisticexpialidocious antidisestablishmentarianism",
            "花园里有一条鲤鱼，ABC和ｆｕｌｌ－ｗｉｄｔｈ。",
            "zero\u200bwidth\ufeff soft\u00adhyphen \ufffd \u0085 tab\there\r\nnew\u2028line\u00a0hard\u3000wide",
            "emoji 🔫🏳️‍🌈👩‍👩‍👧 $100 <b>bold</b> a_b^c`d~ 50%+1=51 \ue000",
            "한국어 서울 ジャパン ガギグ العربية हिन्दी ไทย עברית",
            "x".repeat(99) + " " + "x".repeat(100) + " " + "y".repeat(101),
            "𠀀𠀁 豈 㐀 𝕓𝕠𝕝𝕕 Ⅷ ① ﬁ ½",
            "don't!!!...stop-it (now) [maybe] {ok}");

    @BeforeAll
    static void keepTheNativeLibraryOfTheOtherTokenizerInTheBuild() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty(
                "ENGINE_CACHE_DIR", Path.of("target/djl").toAbsolutePath().toString());
    }

    @Test
    void makesOfEnglishWhatHuggingFaceMakesOfIt() throws IOException {
        assertSame(SmallEncoder.ENGLISH);
    }

    @Test
    void makesOfChineseWhatHuggingFaceMakesOfIt() throws IOException {
        assertSame(SmallEncoder.CHINESE);
    }

    private static void assertSame(EncoderFiles files) throws IOException {
        List<String> texts = new ArrayList<>(SENTENCES);
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            texts.add(randomText(random));
        }
        WordPieces words = words(files);
        try (InputStream json = files.tokenizer();
                HuggingFaceTokenizer other =
                        HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false"))) {
            for (String text : texts) {
                assertThat(ids(words.of(text), words))
                        .as("the pieces of a text of %d characters", text.length())
                        .isEqualTo(other.encode(text).getIds());
            }
        }
    }

    @Test
    void takesNoWordOfATextForAMark() throws IOException {
        WordPieces words = words(SmallEncoder.ENGLISH);
        Pieces pieces = words.of("a [SEP] b");
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(pieces.id(i)).isNotEqualTo(words.id("[SEP]"));
        }
    }

    @Test
    void saysWhereWordsBegin() throws IOException {
        Pieces pieces = words(SmallEncoder.ENGLISH).of("🔫 Unaffable, 鱼");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.isBoundary(i)) {
                starts.add(pieces.start(i));
            }
        }
        assertThat(starts).containsExactly(0, 3, 12, 14);
        assertThat(pieces.isBoundary(pieces.size())).isTrue();
    }

    @Test
    void refusesAFileWithoutAVocabulary() {
        assertThatThrownBy(() -> Vocabulary.read(json("{\"model\": {\"vocab\": {\"[CLS]\": 1}}}")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the vocabulary has no [UNK]");
        assertThatThrownBy(() -> Vocabulary.read(json("{\"model\": "))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Vocabulary.read(json("{}"))).isInstanceOf(IOException.class);
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static WordPieces words(EncoderFiles files) throws IOException {
        try (InputStream json = files.tokenizer()) {
            return Vocabulary.read(json);
        }
    }

    private static long[] ids(Pieces pieces, WordPieces words) {
        long[] ids = new long[pieces.size() + 2];
        ids[0] = words.id(WordPieces.BEGIN);
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.id(i);
        }
        ids[ids.length - 1] = words.id(WordPieces.END);
        return ids;
    }

    /** Letters of many scripts, signs and spaces; no square brackets, as the other tokenizer takes marks by their names. */
    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(' ');
                case 1 -> text.appendCodePoint(0x4e00 + random.nextInt(0x1000));
                case 2 -> text.appendCodePoint(0xa1 + random.nextInt(0x500));
                case 3 -> text.appendCodePoint(0x1f300 + random.nextInt(0x2ff));
                case 4 -> text.appendCodePoint(' ' + random.nextInt('Z' - ' '));
                default -> text.appendCodePoint('a' + random.nextInt(26));
            }
        }
        return text.toString();
    }
}
