package io.sluice.classify.sound;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import io.sluice.classify.text.TextFold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@code syllables.txt} holds, as ICU has it. Started by hand, with the file's path, it writes the file. */
final class SyllableTable {

    private static final String HEAD =
            "# The syllable of each character of Han that folds to itself, by ICU's Han-Latin "
                    + "transliterator, without tones. Written by SyllableTable.\n";

    private SyllableTable() {}

    static String text() {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Normalizer2 decompose = Normalizer2.getNFDInstance();
        TextFold fold = new TextFold();
        Pattern marks = Pattern.compile("\\p{Mn}");
        TreeMap<String, StringBuilder> bySyllable = new TreeMap<>();
        for (char c = 0x4E00; c < 0xA000; c++) {
            String character = String.valueOf(c);
            String toned = decompose.normalize(latin.transliterate(character)).replace("u\u0308", "v");
            String sound = marks.matcher(toned).replaceAll("");
            boolean foldsToItself = fold.fold(character).chars()[1] == c;
            if (foldsToItself && sound.matches("[a-z]{1,6}")) {
                bySyllable.computeIfAbsent(sound, any -> new StringBuilder()).append(c);
            }
        }
        StringBuilder text = new StringBuilder(HEAD);
        bySyllable.forEach((sound, characters) ->
                text.append(sound).append(' ').append(characters).append('\n'));
        return text.toString();
    }

    static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text(), StandardCharsets.UTF_8);
    }
}
