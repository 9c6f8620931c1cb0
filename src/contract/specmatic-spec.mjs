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
    // A key that every item has.
    Names: 'id',
};

// An object whose keys are not described: Specmatic lets no null be in one, so it may be anything.
for (const holder of walk(api)) {
    for (const [key, schema] of Object.entries(holder)) {
        if (schema?.type === 'object' && !schema.properties && !schema.additionalProperties) {
            holder[key] = {};
        }
    }
}

function* walk(value) {
    if (value && typeof value === 'object') {
        yield value;
        for (const part of Object.values(value)) {
            yield* walk(part);
        }
    }
}

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

// Operations that are left out:
for (const [path, item] of Object.entries(api.paths)) {
    // What writes needs a user, and changes what the next request finds: the tests of editing and exchange do it;
    for (const method of ['post', 'put', 'patch', 'delete']) {
        delete item[method];
    }
    // what needs something to look for, or an entry's past: the tests of search, lookup, reconcile and editing do it.
    const asks = (item.get?.parameters ?? []).some((parameter) => parameter.required && parameter.in === 'query');
    if (!item.get || asks || (path.includes('{') && !SEGMENTS[path]) || /^\/(reconcile|api\/v1\/(search|suggest|changes|export|imports|regions\/resolve))/.test(path)) {
        delete api.paths[path];
    }
}

// Parameters that are left out:
const LEFT_OUT = new Set([
    // good only for the query that it came from, so a made-up one is always wrong;
    'cursor',
    // leads to another address, which is left out;
    'as_of',
    // picks the media type: has descriptions of its own, see below;
    'format',
    // take numbers of digits only, where Specmatic also writes 1E15;
    'min',
    'max',
    // wrong where they are less than from and from_offset: one bound of the two can be made up, not both.
    'to',
    'to_offset',
]);

// Specmatic sends no Accept header and expects each media type all the same: so a description has only the one that is
// answered with by default, and one description each has a media type that `format` asks for. Left out is
// application/x-ndjson: many JSON texts one after the other, which Specmatic reads as one.
const FORMATS = { csv: 'text/csv', geojson: 'application/geo+json', jsonld: 'application/ld+json' };

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
    // Specmatic takes a reference with a default beside it for an object.
    if (schema.allOf) {
        return value(schema.allOf[0]);
    }
    const name = schema.$ref?.replace(/.*\//, '');
    const resolved = name ? api.components.schemas[name] : schema;
    if (NAMED[name]) {
        return one(NAMED[name]);
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
        if (round > 0 && turn.length === 0) {
            delete part.paths[path];
        }
        keep(get, Object.keys(get.responses['200'].content)[0]);
    }
    writeFileSync(`${target}/round-${round}.json`, JSON.stringify(part, null, 2));
}

for (const [format, type] of Object.entries(FORMATS)) {
    const part = structuredClone(api);
    for (const [path, { get }] of Object.entries(part.paths)) {
        const served = get.parameters?.some(({ name, schema }) => name === 'format' && schema.enum.includes(format));
        if (!served) {
            delete part.paths[path];
            continue;
        }
        get.parameters = get.parameters
            .filter(({ name, required }) => required || name === 'format')
            .map((parameter) => ({
                ...parameter,
                required: true,
                schema: parameter.name === 'format' ? one(format) : schema(path, parameter),
            }));
        keep(get, type);
    }
    writeFileSync(`${target}/format-${format}.json`, JSON.stringify(part, null, 2));
}

function keep(operation, type) {
    const answer = operation.responses['200'];
    answer.content = { [type]: answer.content[type] };
}
