/** Names that the files below import or declare beside that of the system. */
export const takenNames: ReadonlySet<string> = new Set(
  'describe expect faults html it json providers reply sandbox send signal systems take z'.split(' '),
);

/** External system to make: for one workflow, in its folders, or for all. */
export interface NewSystem {
  readonly name: string;
  /** Key of the workflow; null for a system of all workflows. */
  readonly workflow: string | null;
}

interface Names extends NewSystem {
  /** Beginning of the names of its types. */
  readonly type: string;
  /** Beginning of the names of its settings. */
  readonly prefix: string;
}

/**
 * Returns the files of a new external system, by path: its client with settings, a provider of the sandbox with fault modes, and a test of
 * the one on the other. All pass the checks.
 */
export function systemFiles(system: NewSystem): Map<string, string> {
  const { name } = system;
  const names: Names = { ...system, type: name.replace(/^./, (letter) => letter.toUpperCase()), prefix: name.toUpperCase() };
  return new Map([
    [`inngest/${clientOf(system)}`, client(names)],
    [`sandbox/${providerOf(system)}`, provider(names)],
    [testOf(system), test(names)],
  ]);
}

/** Path of the client below `inngest/`. */
export const clientOf = ({ name, workflow }: NewSystem): string =>
  workflow === null ? `services/${name}.ts` : `workflows/${workflow}/systems/${name}.ts`;

/** Path of the provider below `sandbox/`. */
export const providerOf = ({ name, workflow }: NewSystem): string => (workflow === null ? `${name}.ts` : `${workflow}/${name}.ts`);

export const testOf = ({ name, workflow }: NewSystem): string =>
  `tests/unit/inngest/${workflow === null ? 'services' : `workflows/${workflow}`}/${name}.test.ts`;

/** Prefix of imports from `inngest/services`. */
const services = ({ workflow }: NewSystem): string => (workflow === null ? '.' : '#inngest/services');

const client = ({ name, type, prefix, workflow }: Names): string => `import { z } from 'zod';

import { systems } from '#inngest/define/systems.ts';
${workflow === null ? '\n' : ''}import { tellProvider } from '${services({ name, workflow })}/ask-provider.ts';
import { defineService } from '${services({ name, workflow })}/define-service.ts';
import type { CallOptions, Provider } from '${services({ name, workflow })}/http.ts';

export interface ${type}Request {
  readonly subject: string;
}

export interface ${type}Client {
  /** Sends a request; the same idempotency key answers with the same reference. */
  send(request: ${type}Request, options: CallOptions): Promise<{ reference: string }>;
}

const reply = z.object({ reference: z.string().min(1) });

function create${type}Client(config: { baseUrl: string; apiKey: string; deadlineMs: number }): ${type}Client {
  const provider: Provider = {
    system: '${name}',
    name: \`The \${systems.${name}}\`,
    baseUrl: config.baseUrl,
    authorization: \`Bearer \${config.apiKey}\`,
    settings: { key: '${prefix}_API_KEY', address: '${prefix}_BASE_URL' },
    deadlineMs: config.deadlineMs,
  };
  return {
    send: (request, options) => tellProvider(provider, { path: '/requests', body: request, reply, ...options }),
  };
}

export const ${name} = defineService({
  settings: z.object({
    ${prefix}_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the ${name}, without the /requests part.'),
    ${prefix}_API_KEY: z.string().min(1).describe('Key of the ${name}, sent as \`Authorization: Bearer …\`.'),
  }),
  open: ({ ${prefix}_BASE_URL: baseUrl, ${prefix}_API_KEY: apiKey }, deadlineMs) => create${type}Client({ baseUrl, apiKey, deadlineMs }),
});
`;

const provider = ({ name, workflow }: Names): string => `import { z } from 'zod';

import type { Provider, ProviderContext } from '${workflow === null ? '.' : '..'}/provider.ts';
import { html, idempotencyKeyOf, json, parseBody, type Reply, type Request } from '${workflow === null ? '.' : '..'}/reply.ts';

const requestSchema = z.object({ subject: z.string().min(1) });

/** Faults by the subject of a request: each meets the first request with a key, which then has had no effect. */
const faults: Readonly<Record<string, Reply>> = {
  busy: json(429, { detail: 'Busy' }, { 'retry-after': '2' }),
  failing: json(500, { detail: 'Internal server error' }),
  garbled: html('<h1>We will be back soon</h1>'),
};

export const ${name}: Provider = {
  name: '${name}',
  answer: (path, request, context) => (path === '/requests' ? take(request, context) : null),
};

function take(request: Request, { log, apiKey, delays }: ProviderContext): Reply {
  if (request.headers['authorization'] !== \`Bearer \${apiKey}\`) return json(401, { detail: 'The key is missing or wrong.' });
  const parsed = requestSchema.safeParse(parseBody(request.body));
  if (!parsed.success) return json(400, { detail: 'Needed is a subject.' });
  const { subject } = parsed.data;
  const idempotencyKey = idempotencyKeyOf(request);
  const delivery = log.deliver<Reply>({ system: '${name}', idempotencyKey, about: subject });
  if (delivery.kept) return delivery.kept;
  const fault = delivery.number === 1 ? faults[subject] : undefined;
  if (fault) return fault;
  const reply = delivery.done('request taken', json(201, { reference: \`${name}-\${idempotencyKey}\` }));
  if (subject === 'slow') return { ...reply, delayMs: delays.verySlowMs };
  // The worst moment: the effect is there, and the caller cannot know.
  return subject === 'reset' ? { ...reply, reset: true } : reply;
}
`;

const test = ({ name, prefix, workflow }: Names): string => `import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { ${name} } from '#inngest/${clientOf({ name, workflow })}';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, apiKeys: { ${name}: 'key' }, verySlowMs: 60_000 });
});
afterAll(() => sandbox.stop());

const { signal } = new AbortController();
const send = (subject: string, { idempotencyKey = randomUUID() as string, apiKey = 'key', deadlineMs = 5_000 } = {}) => {
  const settings = { ${prefix}_BASE_URL: \`\${sandbox.url}/${name}\`, ${prefix}_API_KEY: apiKey };
  return ${name}.open(settings, deadlineMs).send({ subject }, { idempotencyKey, signal });
};

describe('the ${name}', () => {
  it('answers the same key with the same reference', async () => {
    const idempotencyKey = randomUUID();
    expect(await send('tea', { idempotencyKey })).toEqual({ reference: \`${name}-\${idempotencyKey}\` });
    expect(await send('tea', { idempotencyKey })).toEqual({ reference: \`${name}-\${idempotencyKey}\` });
  });

  it('asks to wait while it is busy, and takes the request afterwards', async () => {
    const idempotencyKey = randomUUID();
    await expect(send('busy', { idempotencyKey })).rejects.toBeInstanceOf(RetryLaterError);
    expect(await send('busy', { idempotencyKey })).toEqual({ reference: \`${name}-\${idempotencyKey}\` });
  });

  it.each(['failing', 'garbled', 'reset'])('counts as failing when it is %s, for its circuit breaker', async (subject) => {
    const failed = send(subject);
    await expect(failed).rejects.toBeInstanceOf(SystemError);
    await expect(failed).rejects.toMatchObject({ system: '${name}' });
  });

  it('counts as failing when it does not answer by the deadline', async () => {
    await expect(send('slow', { deadlineMs: 100 })).rejects.toThrow('did not answer within 100 ms');
  });

  it('is given up at once when it refuses our key', async () => {
    await expect(send('tea', { apiKey: 'wrong' })).rejects.toBeInstanceOf(PermanentError);
  });
});
`;
