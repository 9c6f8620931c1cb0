package org.frontlinekb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.frontlinekb.report.Sha256;

/**
 * A document in the import format about a text that is made up for tests, whole and valid; each change of it returns the
 * sample itself. Spans are named by the words that stand there, so that the text can grow without new numbers.
 */
public final class Sample {

    /** Id of the sample's report. */
    public static final String REPORT = "test-report";

    /** Invented people, bodies and places. The first line holds a character outside the BMP: two UTF-16 units, one code point. */
    public static final String TEXT = """
            【测试数据】𠮷溪镇及文中人物、单位均为虚构。
            2月3日上午，𠮷溪镇党委召开会议，会上成立镇防控指挥部。会后，镇卫生院30名医护人员编入检查组。
            “守住路口，”镇党委书记林测试说，“就是守住全镇。”120余名党员在路口值守，一半以上是青年。
            “我先上！”人群里有人喊。镇卫生院称，近100户已经走访，约200户待访，至少3个组在路上。
            （本报记者甄虚构报道）
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root = JSON.createObjectNode();

    private Sample() {}

    /** The whole document. */
    public static Sample document() {
        Sample sample = new Sample();
        sample.report();
        sample.region();
        sample.units();
        sample.person();
        sample.events();
        sample.quotes();
        return sample;
    }

    /** The text's length in code points. */
    public static int length() {
        return TEXT.codePointCount(0, TEXT.length());
    }

    /** The text's SHA-256. */
    public static String sha256() {
        return Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    /** The span of some words of the text: the first place they stand at. */
    public static ObjectNode span(String words) {
        int at = TEXT.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the sample text: " + words);
        }
        int start = TEXT.codePointCount(0, at);
        return JSON.createObjectNode()
                .put("paragraph", (int)
                        TEXT.substring(0, at).chars().filter(c -> c == '\n').count())
                .put("start", start)
                .put("end", start + words.codePointCount(0, words.length()));
    }

    /** A citation of the sample's report for an entry that several reports may tell of. */
    public static ObjectNode citation(String supports, String words) {
        ObjectNode citation = JSON.createObjectNode().put("report", REPORT).put("supports", supports);
        return citation.setAll(span(words));
    }

    /** Sets the value at a JSON pointer, to anything that is written as JSON; {@code -} at its end adds to a list. */
    public Sample set(String pointer, Object value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = root.at(path.head());
        JsonNode node = JSON.valueToTree(value);
        String last = path.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            object.set(last, node);
        } else if (parent instanceof ArrayNode array && last.equals("-")) {
            array.add(node);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), node);
        } else {
            throw new IllegalArgumentException("nothing at " + path.head());
        }
        return this;
    }

    /** Takes away the key or the item at a JSON pointer. */
    public Sample remove(String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = root.at(path.head());
        boolean removed = parent instanceof ObjectNode object
                ? object.remove(path.last().getMatchingProperty()) != null
                : parent instanceof ArrayNode array && array.remove(path.last().getMatchingIndex()) != null;
        if (!removed) {
            throw new IllegalArgumentException("nothing at " + pointer);
        }
        return this;
    }

    /** The value at a JSON pointer, as a copy. */
    public JsonNode at(String pointer) {
        return root.at(pointer).deepCopy();
    }

    /** Puts another id in the place of one, wherever it stands: {@code renamed("test-report", "test-second-report")}. */
    public Sample renamed(String id, String other) {
        try {
            ObjectNode changed = (ObjectNode) JSON.readTree(text().replace("\"" + id + "\"", "\"" + other + "\""));
            root.removeAll().setAll(changed);
            return this;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The document as JSON. */
    public String text() {
        return root.toString();
    }

    /** The document as it comes in. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** JSON with single quotation marks for double ones, as a value for {@link #set}. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private void report() {
        set("/reports", json("[{'id': 'test-report', 'language': 'zh-CN', 'byline': {'raw': '（本报记者甄虚构报道）'}}]"));
        set("/reports/0/byline/citation", span("（本报记者甄虚构报道）"));
        set("/reports/0/length", length());
        set("/reports/0/sha256", sha256());
    }

    private void region() {
        set(
                "/regions",
                json("[{'id': 'test-jixi', 'level': 'township', 'parent': 'hubei-wuhan', 'name': {'zh': '𠮷溪镇'},"
                        + " 'citations': []}, {'id': 'test-crossing', 'level': 'other', 'parent': 'test-jixi', 'name':"
                        + " {'zh': '路口'}, 'citations': []}]"));
        set("/regions/0/citations/-", citation("name", "𠮷溪镇"));
        set("/regions/1/citations/-", citation("name", "路口"));
    }

    private void units() {
        set("/units", json("""
                [{'id': 'test-committee', 'name': {'zh': '𠮷溪镇党委', 'en': 'Jixi Township Party Committee',
                  'en_origin': 'translated'}, 'named': true, 'kind': 'party_committee', 'region': 'test-jixi',
                  'citations': []},
                 {'id': 'test-command-post', 'name': {'zh': '镇防控指挥部'}, 'named': true, 'kind': 'command_post',
                  'parent': 'test-committee', 'aliases': ['指挥部'], 'citations': []}]
                """));
        set("/units/0/citations/-", citation("name", "𠮷溪镇党委"));
        set("/units/0/citations/-", citation("region", "𠮷溪镇党委"));
        set("/units/1/citations/-", citation("name", "镇防控指挥部"));
        set("/units/1/citations/-", citation("parent", "𠮷溪镇党委召开会议，会上成立镇防控指挥部"));
    }

    private void person() {
        set("/people", json("""
                [{'id': 'test-lin-ceshi', 'name': {'zh': '林测试', 'pinyin': 'Lin Ceshi'}, 'roles': [{'kind': 'office',
                  'title': {'zh': '镇党委书记', 'en': 'Secretary of the township Party committee'},
                  'unit': 'test-committee', 'report': 'test-report'}], 'citations': []}]
                """));
        set("/people/0/roles/0/citation", span("镇党委书记"));
        set("/people/0/citations/-", citation("name", "林测试"));
    }

    private void events() {
        set("/events", json("""
                [{'id': 'test-meeting', 'report': 'test-report', 'type': 'meeting', 'status': 'occurred',
                  'title': {'zh': '开会（测试）', 'en': 'A meeting (test)'},
                  'summary': {'zh': '镇里开会（测试）。', 'en': 'The township meets (test).'},
                  'occurred': {'raw': '2月3日上午', 'edtf': '2020-02-03', 'earliest': '2020-02-03', 'latest': '2020-02-03',
                    'part_of_day': 'morning', 'inferred': ['year'],
                    'basis': {'zh': '测试', 'en': 'The year is made up for tests'}},
                  'participants': [{'role': 'actor', 'unit': 'test-committee'}],
                  'regions': [{'role': 'location', 'region': 'test-jixi'}], 'citations': []},
                 {'id': 'test-founding', 'report': 'test-report', 'type': 'establishment', 'status': 'occurred',
                  'title': {'zh': '成立指挥部（测试）', 'en': 'A command post is founded (test)'},
                  'summary': {'zh': '成立指挥部（测试）。', 'en': 'A command post is founded (test).'},
                  'part_of': 'test-meeting', 'participants': [{'role': 'target', 'unit': 'test-command-post'}],
                  'citations': []},
                 {'id': 'test-watch', 'report': 'test-report', 'type': 'duty', 'status': 'ongoing',
                  'title': {'zh': '值守（测试）', 'en': 'A watch is kept (test)'},
                  'summary': {'zh': '党员值守路口（测试）。', 'en': 'Party members watch the crossings (test).'},
                  'asserted_by': 'test-lin-on-crossings', 'participants': [{'role': 'actor', 'person': 'test-lin-ceshi'}],
                  'figures': [
                    {'key': 'members', 'raw': '120余名', 'value': 120, 'qualifier': 'more_than', 'low': 120,
                     'counted': {'zh': '党员', 'en': 'Party members'}, 'counter': '名'},
                    {'key': 'young', 'raw': '一半以上', 'qualifier': 'half_or_more', 'share_of': 'members',
                     'counted': {'zh': '青年', 'en': 'young people'}},
                    {'key': 'visited', 'raw': '近100户', 'value': 100, 'qualifier': 'nearly', 'high': 100,
                     'counted': {'zh': '户', 'en': 'households'}, 'counter': '户'},
                    {'key': 'waiting', 'raw': '约200户', 'value': 200, 'qualifier': 'about',
                     'counted': {'zh': '户', 'en': 'households'}, 'counter': '户'},
                    {'key': 'groups', 'raw': '至少3个', 'value': 3, 'qualifier': 'at_least', 'low': 3,
                     'counted': {'zh': '组', 'en': 'groups'}, 'counter': '个'},
                    {'key': 'medics', 'raw': '30名', 'value': 30, 'qualifier': 'exact', 'low': 30, 'high': 30,
                     'counted': {'zh': '医护人员', 'en': 'medical workers'}, 'counter': '名'}],
                  'citations': []}]
                """));
        set("/events/0/occurred/citation", span("2月3日上午"));
        set("/events/0/participants/0/citation", span("𠮷溪镇党委"));
        set("/events/0/regions/0/citation", span("𠮷溪镇"));
        set("/events/0/citations/-", span("𠮷溪镇党委召开会议"));
        set("/events/1/participants/0/citation", span("镇防控指挥部"));
        set("/events/1/citations/-", span("会上成立镇防控指挥部"));
        set("/events/2/participants/0/citation", span("林测试"));
        set("/events/2/citations/-", span("120余名党员在路口值守"));
        for (int i = 0; i < root.at("/events/2/figures").size(); i++) {
            String figure = "/events/2/figures/" + i;
            set(figure + "/citation", span(root.at(figure + "/raw").textValue()));
        }
    }

    private void quotes() {
        set("/quotes", json("""
                [{'id': 'test-lin-on-crossings', 'report': 'test-report', 'kind': 'direct',
                  'speaker': {'kind': 'person', 'person': 'test-lin-ceshi', 'attribution': 'explicit'},
                  'segments': [{'exact': '守住路口，'}, {'exact': '就是守住全镇。'}],
                  'translation': {'en': 'To hold the crossings is to hold the township.'}, 'events': ['test-watch']},
                 {'id': 'test-me-first', 'report': 'test-report', 'kind': 'direct',
                  'speaker': {'kind': 'unattributed', 'attribution': 'none'}, 'segments': [{'exact': '我先上！'}]}]
                """));
        set("/quotes/0/speaker/citation", span("镇党委书记林测试说"));
        set("/quotes/0/segments/0/citation", span("守住路口，"));
        set("/quotes/0/segments/1/citation", span("就是守住全镇。"));
        set("/quotes/1/segments/0/citation", span("我先上！"));
    }
}
