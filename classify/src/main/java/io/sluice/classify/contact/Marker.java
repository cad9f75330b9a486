package io.sluice.classify.contact;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that go before a handle. They are looked for together with the terms of the book, so that a text without any
 * pays nothing for them.
 */
public enum Marker {
    CHAT(
            "微信",
            "薇信",
            "徽信",
            "威信",
            "维信",
            "微芯",
            "微xin",
            "v信",
            "w信",
            "加v",
            "加薇",
            "加微",
            "葳信",
            "葳芯",
            "薇芯",
            "威芯",
            "维芯",
            "微兴",
            "卫信",
            "魏信",
            "胃信",
            "v芯",
            "威❤",
            "薇❤",
            "微❤",
            "v❤",
            "绿泡泡",
            "加威",
            "加葳",
            "➕v",
            "➕vx",
            "➕wx",
            "➕薇",
            "➕微",
            "➕威",
            "wei信",
            "微xin",
            "企微",
            "weixin*",
            "wechat*",
            "vx*",
            "wx*",
            "vxin*",
            "telegram*",
            "电报",
            "纸飞机",
            "tg*",
            "whatsapp*",
            "whats app",
            "line id",
            "kik*",
            "skype*",
            "viber",
            "snapchat",
            "discord",
            "instagram"),
    /** Also words or letters of their own: what follows must look very much like a handle. */
    LOOSE("v", "vv", "w", "snap", "insta", "ins", "ig", "line", "wa", "飞机", "✈"),
    QQ("qq*", "扣扣", "球球", "企鹅号", "扣号", "企鹅", "🐧", "蔻蔻", "抠抠", "叩叩", "秋秋", "丘丘", "➕q", "加q", "q号"),
    PHONE(
            "phone",
            "call",
            "tel",
            "mobile",
            "sms",
            "text",
            "hp",
            "whatsapp",
            "contact",
            "hotline",
            "电话",
            "手机",
            "致电",
            "热线",
            "联系",
            "短信",
            "来电"),
    /** A dot in words, with the top-level domain after it. */
    SPELLED_DOT(
            "dot com",
            "dot co",
            "dot net",
            "dot org",
            "dot cn",
            "dot info",
            "dot xyz",
            "dot top",
            "dot shop",
            "dot site",
            "dot online",
            "dot club",
            "dot vip",
            "dot cc",
            "dot io",
            "dot me",
            "点com",
            "点net",
            "点org",
            "点cn",
            "点xyz",
            "点top",
            "点vip",
            "点cc",
            "点me"),
    /** A digit in a word; many of them may be a number. */
    SPOKEN_DIGIT(DigitWords.all());

    private final List<String> terms;

    Marker(String... terms) {
        this.terms = List.of(terms);
    }

    private static final class DigitWords {

        private static final String[] ENGLISH = {
            "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
        };
        private static final String HAN = "零一二三四五六七八九幺〇";
        private static final String FORMAL_HAN = "零壹贰叁肆伍陆柒捌玖";

        /** Those of Chinese two by two: one by itself is in every other text. */
        static String[] all() {
            return Stream.of(Stream.of(ENGLISH), pairs(HAN), pairs(FORMAL_HAN))
                    .flatMap(words -> words)
                    .distinct()
                    .toArray(String[]::new);
        }

        private static Stream<String> pairs(String digits) {
            return Stream.of(digits.split(""))
                    .flatMap(first -> Stream.of(digits.split("")).map(second -> first + second));
        }
    }

    /** As in a term list. */
    public List<String> terms() {
        return terms;
    }
}
