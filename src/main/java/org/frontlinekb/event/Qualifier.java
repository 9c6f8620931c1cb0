package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure is meant; its bounds follow from it. */
@Schema(description = "How the figure is meant; its bounds follow from it")
public enum Qualifier {
    /** The number itself: 135名. */
    @JsonProperty("exact")
    EXACT,
    /** The number or more, by 余, 多: 120余名. */
    @JsonProperty("more_than")
    MORE_THAN,
    /** Less than the number, but close to it: 近100人. */
    @JsonProperty("nearly")
    NEARLY,
    /** The number or more, said so: 100人以上. */
    @JsonProperty("at_least")
    AT_LEAST,
    /** Around the number: 约100人. */
    @JsonProperty("about")
    ABOUT,
    /** Half of another figure or more: 一半以上. */
    @JsonProperty("half_or_more")
    HALF_OR_MORE
}
