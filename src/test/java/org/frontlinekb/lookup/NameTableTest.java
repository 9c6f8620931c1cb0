package org.frontlinekb.lookup;

import static org.frontlinekb.Writable.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.frontlinekb.Api;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;

/** The table follows what is written. */
@QuarkusTest
@TestProfile(Writable.class)
class NameTableTest {

    private static List<String> suggested(String q) {
        return Api.ids(Api.stream(Api.get("/api/v1/suggest?kind=unit&kind=person&q=" + Api.encoded(q))
                        .path("items"))
                .toList());
    }

    @Test
    void suggestsWhatWasWrittenAtOnceAndWhatWasWithdrawnNoMore() {
        assertEquals(List.of(), suggested("名录镇卫生院"));
        Draft draft = new Draft("names-table");
        // Names of its own: other tests write drafts into the same database.
        String document = draft.json().replace("青石镇卫生院", "名录镇卫生院").replace("何静", "何录");
        json(document).post("/api/v1/imports").then().statusCode(201);
        assertEquals(List.of("names-table-clinic"), suggested("名录镇卫生院"));
        assertEquals(List.of("names-table-he-jing"), suggested("何录"));

        Map<String, Object> person = draft.person("other");
        person.put("name", Draft.entry("zh", "何录", "pinyin", "He Lu"));
        json(person).post("/api/v1/people").then().statusCode(201);
        assertEquals(List.of("names-table-other"), suggested("helu"));
        assertEquals(List.of("names-table-he-jing", "names-table-other"), suggested("何录"));

        editor().header("If-Match", "*")
                .header("Change-Reason", "withdrawn by a test")
                .delete("/api/v1/people/names-table-other")
                .then()
                .statusCode(204);
        assertEquals(List.of(), suggested("helu"));
    }

    private static RequestSpecification json(Object body) {
        String text = body instanceof String already ? already : Draft.text(body);
        return editor().contentType("application/json").body(text.getBytes(StandardCharsets.UTF_8));
    }
}
