import { z } from 'zod';

import type { Delivery } from '../effect-log.ts';
import type { Delays, Provider, ProviderContext } from '../provider.ts';
import { html, idempotencyKeyOf, json, parseBody, type Reply, type Request } from '../reply.ts';
import { findApplicant, type KycFault, type TestApplicant } from './named-cases.ts';

// The OpenSanctions match API: a request has queries by name, the reply one response for each.
const matchRequest = z.object({
  queries: z.record(z.string(), z.object({ schema: z.string(), properties: z.record(z.string(), z.array(z.string())) })),
});
type Queries = z.infer<typeof matchRequest>['queries'];

export const kyc: Provider = {
  name: 'kyc',
  answer: (path, request, context) => (/^\/match\/[^/]+$/.test(path) ? matchApplicants(request, context) : null),
};

function matchApplicants(request: Request, { log, apiKey, delays }: ProviderContext): Reply {
  if (request.headers['authorization'] !== `ApiKey ${apiKey}`) return json(401, { detail: 'The API key is missing or wrong.' });
  const parsed = matchRequest.safeParse(parseBody(request.body));
  if (!parsed.success) return json(422, { detail: 'The request is not of the shape { queries: { name: { schema, properties } } }.' });
  const { queries } = parsed.data;
  const about = nameOf(queries);
  const delivery = log.deliver<Reply>({ system: 'kyc', idempotencyKey: idempotencyKeyOf(request), about });
  if (delivery.kept) return delivery.kept;
  const applicant = findApplicant(about);
  return misbehave(applicant?.kyc, delivery, delays) ?? answer(applicant, { queries, delivery, delays });
}

function answer(
  applicant: TestApplicant | null,
  { queries, delivery, delays }: { queries: Queries; delivery: Delivery<Reply>; delays: Delays },
): Reply {
  if (applicant?.kyc === 'impossible') {
    return delivery.done('screening refused', json(400, { detail: 'The name or the birth date cannot be used for matching.' }));
  }
  const reply = delivery.done('screened', json(200, matchReply(queries)));
  return applicant?.kyc === 'slow' ? { ...reply, delayMs: delays.slowMs } : reply;
}

/** Returns the fault of this delivery; null when there is none, or none any more. A fault has no effect on the log. */
function misbehave(fault: KycFault | undefined, { number }: { number: number }, delays: Delays): Reply | null {
  if (fault === 'fails-twice' && number <= 2) return json(500, { detail: 'Internal server error' });
  if (fault === undefined || number > 1) return null;
  return onlyOnce(delays)[fault] ?? null;
}

const onlyOnce = ({ verySlowMs }: Delays): Partial<Record<KycFault, Reply>> => ({
  'busy-once': json(429, { detail: 'Too many requests' }, { 'retry-after': '2' }),
  'very-slow-once': { ...json(504, { detail: 'Too late' }), delayMs: verySlowMs },
  'web-page-once': html('<!doctype html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>'),
  'truncated-once': { ...json(200, null), body: '{"responses":{"applicant":{"status":200,"results":[{"id":"sbx-' },
});

function matchReply(queries: Queries) {
  const responses = Object.entries(queries).map(([name, query]) => {
    const results = resultsFor(query);
    return [name, { status: 200, results, total: { value: results.length, relation: 'eq' }, query }];
  });
  return { responses: Object.fromEntries(responses), matcher: {}, limit: 5 };
}

function resultsFor(query: Queries[string]) {
  const person = findApplicant(query.properties['name']?.[0] ?? '')?.listed;
  if (!person) return [];
  const { id, caption, score, match, topics } = person;
  const properties = { name: [caption], topics, birthDate: ['1961-02-03'] };
  return [
    { id, caption, schema: 'Person', properties, datasets: ['sandbox_list'], referents: [], target: true, score, match, features: {} },
  ];
}

const nameOf = (queries: Queries): string => Object.values(queries)[0]?.properties['name']?.[0] ?? '';
