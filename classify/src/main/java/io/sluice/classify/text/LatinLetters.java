package io.sluice.classify.text;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which Latin letter a reader takes a letter of another kind for. Unicode's confusables (UTS #39) answer for most; they
 * map some to a small capital, and leave out what only resembles (я, ω), so that a short list of our own stands before.
 */
final class LatinLetters {

    private static final String OWN_PAIRS = "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz "
            + "øo łl đd ðd ħh ıi ȷj ŧt ŋn ƒf ɓb ƙk ĸk ɛe ʁr "
            + "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ћh гr яr ьb ԁd ԛq ԝw ӏl "
            + "αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw";

    private final Map<String, String> own = new HashMap<>(Map.of("æ", "ae", "œ", "oe", "þ", "th"));
    private final SpoofChecker confusables = new SpoofChecker.Builder().build();

    LatinLetters() {
        for (String pair : OWN_PAIRS.split(" ")) {
            own.put(pair.substring(0, 1), pair.substring(1));
        }
    }

    /** Of a letter in its folded form: one lower-case letter, or two. */
    Optional<String> lookalikeOf(String letter) {
        String found = own.get(letter);
        if (found == null) {
            String skeleton = confusables.getSkeleton(letter).toLowerCase(Locale.ROOT);
            found = isLatin(skeleton) ? skeleton : own.get(skeleton);
        }
        return Optional.ofNullable(found);
    }

    private static boolean isLatin(String text) {
        return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
