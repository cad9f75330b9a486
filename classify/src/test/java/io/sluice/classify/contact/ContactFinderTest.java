package io.sluice.classify.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.terms.TermHits;
import io.sluice.classify.terms.TermIndex;
import io.sluice.classify.terms.TermIndexBuilder;
import io.sluice.classify.text.SpelledText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFinderTest {

    private final List<Marker> markers = new ArrayList<>();
    private final TermIndex index = index();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "see http://bad.example.com/a?b=1, now   | LINK http://bad.example.com/a?b=1 bad.example.com",
                "see https://bad.so                      | LINK https://bad.so bad.so",
                "http://10.1.2.3/x                       | LINK http://10.1.2.3/x 10.1.2.3",
                "go to bad.com.                          | LINK bad.com bad.com",
                "www.bad.me is good                      | LINK www.bad.me www.bad.me",
                "t.me/joinus                             | LINK t.me/joinus t.me",
                "点击bad.com领取                           | LINK bad.com bad.com",
                "ｂａｄ．ｃｏｍ                              | LINK ｂａｄ．ｃｏｍ bad.com",
                "bad。com                                 | LINK bad。com bad.com",
                "bad[.]com                               | LINK bad[.]com bad.com",
                "www(.)bad(.)com                         | LINK www(.)bad(.)com www.bad.com",
                "bad dot com                             | LINK bad dot com bad.com",
                "bad (dot) com                           | LINK bad (dot) com bad.com",
                "上bad点com看                              | LINK bad点com bad.com",
                "раураl.com                              | LINK раураl.com paypal.com",
                "http://t.cn/zRb12，好                    | LINK http://t.cn/zRb12 t.cn",
                "write to joe.smith@bad.com!             | EMAIL joe.smith@bad.com null",
                "13812345678                             | PHONE 13812345678 null",
                "电话：138-1234-5678。                     | PHONE 138-1234-5678 null",
                "１３８１２３４５６７８                      | PHONE １３８１２３４５６７８ null",
                "1\u200B38\u200B12345678                  | PHONE 1\u200B38\u200B12345678 null",
                "+86 138 1234 5678                       | PHONE +86 138 1234 5678 null",
                "ring +44 20 7946 0958                   | PHONE +44 20 7946 0958 null",
                "(415) 555-0123                          | PHONE 415) 555-0123 null",
                "010-12345678                            | PHONE 010-12345678 null",
                "call 91234567                           | PHONE 91234567 null",
                "加微信：abc_12345                         | CHAT_HANDLE 微信：abc_12345 null",
                "薇信号 abc12345                           | CHAT_HANDLE 薇信号 abc12345 null",
                "加V abc12345                             | CHAT_HANDLE 加V abc12345 null",
                "vx12345abc                              | CHAT_HANDLE vx12345abc null",
                "QQ：123456789                            | CHAT_HANDLE QQ：123456789 null",
                "qq群 123456789                           | CHAT_HANDLE qq群 123456789 null",
                "telegram @handyman                      | CHAT_HANDLE telegram @handyman null",
                "WhatsApp me on 5550123456               | CHAT_HANDLE WhatsApp me on 5550123456 null",
                "xn--80ak6aa92e.com                      | LINK xn--80ak6aa92e.com apple.com",
                "bad dot co                              | LINK bad dot co bad.co",
                "威❤：abc12345                            | CHAT_HANDLE 威❤：abc12345 null",
                "➕V：abc12345                            | CHAT_HANDLE ➕V：abc12345 null",
                "+v abc12345                             | CHAT_HANDLE v abc12345 null",
                "葳芯abc12345                             | CHAT_HANDLE 葳芯abc12345 null",
                "🐧：123456789                            | CHAT_HANDLE 🐧：123456789 null",
                "小企鹅 123456789                          | CHAT_HANDLE 企鹅 123456789 null",
                "加q：123456789                           | CHAT_HANDLE 加q：123456789 null",
                "qq 1 2 3 4 5 6 7 8 9                    | CHAT_HANDLE qq 1 2 3 4 5 6 7 8 9 null",
                "企鹅号 一二三四五六七八九                   | CHAT_HANDLE 企鹅号 一二三四五六七八九 null",
                "insta: abcde_99                         | CHAT_HANDLE insta: abcde_99 null",
                "😀电话 一三八 一二三四 五六七八             | PHONE 一三八 一二三四 五六七八 null",
                "幺三八一二三四五六七八                      | PHONE 幺三八一二三四五六七八 null",
                "壹叁捌壹贰叁肆伍陆柒捌                      | PHONE 壹叁捌壹贰叁肆伍陆柒捌 null",
                "1 3 8 1 2 3 4 5 6 7 8                   | PHONE 1 3 8 1 2 3 4 5 6 7 8 null",
                "1三8一2三4五6七8                          | PHONE 1三8一2三4五6七8 null",
                "138*1234*5678                           | PHONE 138*1234*5678 null",
                "call nine one two three four five six   | PHONE nine one two three four five six null",
            })
    void findsWaysToBeReached(String text, String expected) {
        assertThat(found(text)).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ok.so what...then",
                "great.is it",
                "v1.2 of 3.14 at 10.30",
                "on 2011-03-05 12:30:45",
                "order 1234567890123456789",
                "20110305",
                "it cost 10000000 in 2010 2011",
                "wechat is down again",
                "微信真好用",
                "QQ糖好吃",
                "a @ b @john",
                "the signal: strong",
                "connect the dot completely",
                "一九四九年十月一日",
                "二〇二四年，他一九八五年生",
                "一二三四五六七",
                "one two three four five six seven",
                "企鹅在南极 2024",
                "飞机票 20240512",
                "next line: welcome",
                "V领毛衣 v8 12345",
                "scores 3-2, 1-0, 2-2 and 0-0",
            })
    void findsNoneWhereThereIsNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    private List<String> found(String text) {
        TextFold fold = new TextFold();
        TermHits terms = new TermHits();
        index.scan(fold.fold(text), terms);
        ContactFinder finder = new ContactFinder();
        finder.clear();
        for (int i = 0; i < terms.size(); i++) {
            finder.mark(markers.get(terms.term(i)), terms.start(i), terms.end(i));
        }
        ContactHits hits = new ContactHits();
        if (finder.isWorthALook(fold.features())) {
            finder.find(fold.features(), new SpelledText().spell(text), hits);
        }
        return hits.hits().stream()
                .map(hit -> hit.kind() + " " + text.substring(hit.start(), hit.end()) + " " + hit.host())
                .toList();
    }

    private TermIndex index() {
        TermIndexBuilder builder = new TermIndexBuilder();
        for (Marker marker : Marker.values()) {
            for (String term : marker.terms()) {
                builder.addTerm(term, markers.size(), markers.size());
                markers.add(marker);
            }
        }
        return builder.build();
    }
}
