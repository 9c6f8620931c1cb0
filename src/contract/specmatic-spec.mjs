// Writes the API descriptions that Specmatic makes its requests from: the committed one, and what a schema cannot say, such
// as which ids there are. Each change has its reason beside it; answers are checked against the schemas as committed.
//
//   node specmatic-spec.mjs ../../openapi/openapi.json folder

import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
const api = JSON.parse(readFileSync(source, 'utf8'));

const REPORT = 'party-members-at-the-covid-19-front';

// Entries and codes of the knowledge base that the service comes with.
const NAMED = {
    EventKey: 'leishenshan-oath',
    PersonKey: 'xi-jinping',
    RegionKey: 'hubei',
    ReportKey: REPORT,
    UnitKey: 'cpc-politburo-standing-committee',
    EventTypeCode: 'meeting',
    UnitKindCode: 'group',
    // A JSON number may be written 1E15; parameters take digits only.
    Amount: '50',
    // A key that every item has.
    Names: 'id',
};

const SEGMENTS = {
    '/api/v1/events/{id}': { id: 'leishenshan-oath' },
    '/api/v1/people/{id}': { id: 'chen-guangfa' },
    '/api/v1/quotes/{id}': { id: 'xi-on-25-january' },
    '/api/v1/regions/{id}': { id: 'hubei' },
    '/api/v1/reports/{id}': { id: REPORT },
    '/api/v1/reports/{id}/citations': { id: REPORT },
    '/api/v1/reports/{id}/citations/{citation}': { id: REPORT, citation: 'event.leishenshan-oath.figures.oath-takers' },
    '/api/v1/reports/{id}/coverage': { id: REPORT },
    '/api/v1/units/{id}': { id: 'cpc-politburo-standing-committee' },
    '/api/v1/vocabularies/{scheme}': { scheme: 'event_type' },
    '/problems/{slug}': { slug: 'bad-parameter' },
};

// Parameters that are left out:
const LEFT_OUT = new Set([
    // good only for the query that it came from, so a made-up one is always wrong;
    'cursor',
    // wins over the Accept header, which Specmatic sets for each media type that it tests;
    'format',
    // wrong where they are less than min, from and from_offset: one bound of the two can be made up, not both.
    'max',
    'to',
    'to_offset',
]);

// Many JSON texts one after the other, which Specmatic would read as one.
const NO_SCHEMA_FOR_THE_WHOLE = 'application/x-ndjson';

const one = (value) => ({ type: 'string', enum: [value] });

function schema(path, parameter) {
    const { name, schema } = parameter;
    if (parameter.in === 'path') {
        return one(SEGMENTS[path][name]);
    }
    // A key that every list sorts by; a key may stand only once, which no pattern says.
    if (name === 'sort') {
        return one('-id');
    }
    if (schema.type === 'array') {
        return { ...schema, items: value(schema.items) };
    }
    return value(schema);
}

// Specmatic combines every value with every one of the other parameters. With one value each there are few enough requests.
function value(schema) {
    const name = schema.$ref?.replace(/.*\//, '');
    const resolved = name ? api.components.schemas[name] : schema;
    if (NAMED[name]) {
        return one(NAMED[name]);
    }
    if (resolved.type === 'boolean') {
        return one('false');
    }
    if (resolved.enum) {
        return one(resolved.enum[0]);
    }
    if (resolved.pattern) {
        // The first name that the pattern allows.
        return one(resolved.pattern.match(/[a-z_]+/)[0]);
    }
    // The longest values of several parameters make an address that is too long.
    const { maxLength, ...unlimited } = resolved;
    return unlimited;
}

// Specmatic tries each choice of optional parameters, of which an operation has up to 30. So each description has this many
// of an operation's, and there are as many descriptions as it takes for all to have their turn.
const AT_A_TIME = 3;

let rounds = 1;
for (let round = 0; round < rounds; round++) {
    const part = structuredClone(api);
    for (const [path, item] of Object.entries(part.paths)) {
        const { get } = item;
        // A list without facets, or to which nothing can be added, takes no value for them.
        const parameters = (get.parameters ?? [])
            .filter((parameter) => !LEFT_OUT.has(parameter.name) && !parameter.description.includes('takes none'))
            .map((parameter) => ({ ...parameter, schema: schema(path, parameter) }));
        const optional = parameters.filter((parameter) => !parameter.required);
        const turn = optional.slice(round * AT_A_TIME, (round + 1) * AT_A_TIME);
        rounds = Math.max(rounds, Math.ceil(optional.length / AT_A_TIME));
        get.parameters = [...parameters.filter((parameter) => parameter.required), ...turn];
        const { content } = get.responses['200'];
        delete content[NO_SCHEMA_FOR_THE_WHOLE];
        if (round > 0) {
            if (turn.length === 0) {
                delete part.paths[path];
            }
            // The other media types had their turn in the first round.
            get.responses['200'].content = { 'application/json': content['application/json'] };
        }
    }
    writeFileSync(`${target}/round-${round}.json`, JSON.stringify(part, null, 2));
}
