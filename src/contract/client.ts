// A client as its author would write it: compiles only while the types say what the service answers with.

import type { operations, paths } from './frontline.js';

type Events = paths['/api/v1/events']['get'];
type Page = Events['responses'][200]['content']['application/json'];
type Problem = operations['listEvents']['responses'][400]['content']['application/problem+json'];

async function events(service: string, query: NonNullable<Events['parameters']['query']>): Promise<Page> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        for (const one of Array.isArray(value) ? value : [value]) {
            parameters.append(name, String(one));
        }
    }
    const response = await fetch(`${service}/api/v1/events?${parameters}`);
    if (!response.ok) {
        const problem = (await response.json()) as Problem;
        throw new Error(problem.errors?.map((fault) => fault.message).join('; ') ?? problem.detail);
    }
    return (await response.json()) as Page;
}

export async function firstDays(service: string): Promise<string[]> {
    const page = await events(service, { region: ['hubei'], time_match: 'certain', sort: 'occurred', limit: 50 });
    const total: number = page.total.value ?? 0;
    const days = page.items.map((event) => {
        // Null where the report says nothing, which the types insist on being thought of.
        const day: string | null | undefined = event.occurred?.earliest;
        return `${day ?? 'undated'} ${event.title?.en}`;
    });
    return [`${total} events`, ...days];
}

// @ts-expect-error there is no such value: what is wrong does not compile
void events('', { time_match: 'perhaps' });
