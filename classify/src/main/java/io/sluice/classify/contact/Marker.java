package io.sluice.classify.contact;

import java.util.List;

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
    QQ("qq*", "扣扣", "球球", "企鹅号", "扣号"),
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
            "点me",
            "点 康姆");

    private final List<String> terms;

    Marker(String... terms) {
        this.terms = List.of(terms);
    }

    /** As in a term list. */
    public List<String> terms() {
        return terms;
    }
}
