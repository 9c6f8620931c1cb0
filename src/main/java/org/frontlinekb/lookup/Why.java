package org.frontlinekb.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of its spellings something was found by. */
@Schema(
        description =
                "`code`, `name`, `short_name`, `alias`, `english`, `pinyin`: the whole of it is the same, spelling "
                        + "aside; `prefix`: one of them begins so")
public enum Why {
    @JsonProperty("code")
    CODE(100),
    @JsonProperty("name")
    NAME(100),
    /** Below the name: 吉林 is a province and a prefecture, 吉林省 is one place. */
    @JsonProperty("short_name")
    SHORT_NAME(95),
    @JsonProperty("alias")
    ALIAS(90),
    @JsonProperty("english")
    ENGLISH(90),
    /** Far below the others: without characters and tones many names sound the same. */
    @JsonProperty("pinyin")
    PINYIN(80),
    /** The most that a beginning counts; how much depends on how much of the spelling it is. */
    @JsonProperty("prefix")
    PREFIX(70);

    /** From 0 to 100. */
    public final int score;

    Why(int score) {
        this.score = score;
    }
}
