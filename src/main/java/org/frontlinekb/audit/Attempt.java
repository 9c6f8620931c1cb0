package org.frontlinekb.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One attempt to write, whatever became of it.
 *
 * @param time when it came, UTC
 * @param requestId what the log's other lines about it bear
 * @param user who it was; null where nobody is known
 * @param claimed a configured user that wrong credentials name; never anything else of them
 * @param address where it came from
 * @param method of HTTP
 * @param target path, cut where it is long; never the query
 * @param status of the answer; null where the client was gone before it
 * @param outcome what the status means
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record Attempt(
        String time,
        String requestId,
        String user,
        String claimed,
        String address,
        String method,
        String target,
        Integer status,
        String outcome) {}
