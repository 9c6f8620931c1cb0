// The first page of events as the service gives it, over the same rows in PostgreSQL: node server.js PORT
// PGHOST, PGPORT, PGUSER and PGDATABASE say where.
import Fastify from 'fastify';
import pg from 'pg';

// Numbers as numbers and days as they are written, as the service has them.
pg.types.setTypeParser(1700, Number);
pg.types.setTypeParser(1082, (day) => day);
pg.types.setTypeParser(20, Number);

const pool = new pg.Pool({ max: 10 });
const server = Fastify();
const lower = (code) => (code === null ? null : code.toLowerCase());

const citation = (event, row, supports) => ({
    report: event.report_id,
    ...(supports && { supports }),
    paragraph: row.paragraph,
    start: row.span_start,
    end: row.span_end,
    text: event.text_sha256 === null ? 'withheld' : 'held',
});

const ref = (collection, id, row, prefix) =>
    id === null
        ? null
        : {
              id,
              name: {
                  zh: row[`${prefix}_zh`],
                  en: row[`${prefix}_en`],
                  en_origin: lower(row[`${prefix}_en_origin`]),
                  pinyin: row[`${prefix}_pinyin`],
                  pinyin_origin: row[`${prefix}_pinyin`] === null ? null : 'derived',
              },
              url: `/api/v1/${collection}/${id}`,
          };

const named = (table) => ['zh', 'en', 'en_origin', 'pinyin'].map((column) => `${table}.${column} ${table}_${column}`).join(', ');

const rowsOf = async (sql, ids) => {
    const found = await pool.query({ name: sql, text: sql, values: [ids] });
    const byEvent = new Map(ids.map((id) => [id, []]));
    found.rows.forEach((row) => byEvent.get(row.event_id).push(row));
    return byEvent;
};

server.get('/api/v1/events', async (request) => {
    const limit = Number(request.query.limit ?? 20);
    const [events, total] = await Promise.all([
        pool.query({
            name: 'events',
            text: `select e.*, r.text_sha256 from event e join report r on r.id = e.report_id
                   order by e.ordered_on, e.id limit $1`,
            values: [limit],
        }),
        pool.query({ name: 'total', text: 'select count(*) n from event' }),
    ]);
    const ids = events.rows.map((event) => event.id);
    const [participants, regions, figures, citations] = await Promise.all([
        rowsOf(
            `select p.*, ${named('unit')}, ${named('person')} from event_participant p left join unit on unit.id = p.unit_id
             left join person on person.id = p.person_id where p.event_id = any($1) order by p.event_id, p.position`,
            ids,
        ),
        rowsOf(
            `select p.*, ${named('region')} from event_region p join region on region.id = p.region_id
             where p.event_id = any($1) order by p.event_id, p.position`,
            ids,
        ),
        rowsOf('select * from event_figure where event_id = any($1) order by event_id, position', ids),
        rowsOf('select * from event_citation where event_id = any($1) order by event_id, position', ids),
    ]);
    const items = events.rows.map((e) => ({
        id: e.id,
        url: `/api/v1/events/${e.id}`,
        report: e.report_id,
        type: e.type,
        status: lower(e.status),
        asserted_by:
            e.asserted_by === null
                ? { voice: 'report', quote: null, url: null }
                : { voice: 'speaker', quote: e.asserted_by, url: `/api/v1/quotes/${e.asserted_by}` },
        title: { zh: e.title_zh, en: e.title_en },
        occurred:
            e.occurred_raw === null
                ? null
                : {
                      raw: e.occurred_raw,
                      edtf: e.occurred_edtf,
                      earliest: e.earliest,
                      latest: e.latest,
                      part_of_day: lower(e.part_of_day),
                      inferred: e.occurred_inferred ? e.occurred_inferred.split(',').map(lower) : [],
                      basis: e.occurred_basis_zh === null ? null : { zh: e.occurred_basis_zh, en: e.occurred_basis_en },
                      citation: citation(e, {
                          paragraph: e.occurred_paragraph,
                          span_start: e.occurred_start,
                          span_end: e.occurred_end,
                      }),
                  },
        participants: participants.get(e.id).map((p) => ({
            role: lower(p.role),
            unit: ref('units', p.unit_id, p, 'unit'),
            person: ref('people', p.person_id, p, 'person'),
            citation: citation(e, p),
        })),
        regions: regions.get(e.id).map((p) => ({
            role: lower(p.role),
            region: ref('regions', p.region_id, p, 'region'),
            citation: citation(e, p),
        })),
        figures: figures.get(e.id).map((f) => ({
            key: f.figure_key,
            raw: f.raw,
            value: f.amount,
            qualifier: lower(f.qualifier),
            low: f.low,
            high: f.high,
            counted: { zh: f.counted_zh, en: f.counted_en },
            counter: f.counter,
            share_of: f.share_of,
            citation: citation(e, f),
        })),
        citations: citations.get(e.id).map((span) => citation(e, span, 'act')),
    }));
    return { items, total: { value: total.rows[0].n, relation: 'eq' } };
});

await server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
