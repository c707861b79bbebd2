import { createHmac, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

const maxIds = 500;
const maxTopics = 200;
const maxAgeMs = 5 * 60_000;
const minSecretLength = 32;
const signatureFormat = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

const ids = z.array(z.string().min(1).max(255)).max(maxIds);

/** Body of a hint. Unknown fields are ignored, so that an engine may be newer than the receiver of the hint. */
export const engineHintSchema = z.object({
  /** External-worker jobs that became available, counted by topic, since the last hint. */
  topics: z.array(z.object({ topic: z.string().min(1).max(4_000), jobs: z.number().int().min(1) })).max(maxTopics),
  tasksCreated: ids,
  tasksEnded: ids,
  /** Instances in which a timer has fired. */
  timersFired: ids,
  instancesEnded: ids,
  /** Instances whose tokens moved, that began, ended, failed or were tried again; an engine of an earlier release does not tell. */
  instancesChanged: ids.default([]),
  /** Instances that have begun to wait for a message; an engine of an earlier release does not tell. */
  messagesAwaited: ids.default([]),
  /** Instances in which a job was given up, or is no longer given up; an engine of an earlier release does not tell. */
  deadLettersChanged: ids.default([]),
  /** True when more changed than a hint holds: poll everything. */
  overflow: z.boolean(),
});

/**
 * Changes that the engine committed: ids only. A hint carries no authority and may be lost, repeated or late: the hint says where to look,
 * the engine's own answer says what to do.
 */
export type EngineHint = z.infer<typeof engineHintSchema>;

/** Hint as received over HTTP. */
export interface SignedHint {
  /** The raw request body, byte for byte. */
  readonly body: string;
  /** Header `x-baton-hint-signature`; null or undefined without one. */
  readonly signature: string | null | undefined;
  /** Secrets to accept, two while one is rotated. One of fewer than 32 characters never matches. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

/** Header that signs a hint: `t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>" in lower-case hex>`. */
export const hintSignatureHeader = 'x-baton-hint-signature';

/**
 * Verifies signature, age and shape of a hint, in constant time for each secret.
 * @throws Error whose one sentence names the fault and holds neither body nor secret.
 */
export function verifyHint({ body, signature, secrets, now }: SignedHint): EngineHint {
  const [, seconds = '', code = ''] = signatureFormat.exec(signature ?? '') ?? [];
  if (!code) throw new Error(`The hint is not signed: send ${hintSignatureHeader} as t=<unix seconds>,v1=<hex>.`);
  if (!secrets.some((secret) => isSignedWith(secret, `${seconds}.${body}`, code))) {
    throw new Error('The signature of the hint is wrong: give engine and receiver the same FLOWABLE_HINTS_SECRET.');
  }
  if (Math.abs(now.getTime() - Number(seconds) * 1_000) > maxAgeMs) {
    throw new Error('The hint was signed more than 5 minutes from now: set the clocks of engine and receiver.');
  }
  return parseHint(body);
}

function isSignedWith(secret: string, text: string, code: string): boolean {
  if (secret.length < minSecretLength) return false;
  return timingSafeEqual(createHmac('sha256', secret).update(text).digest(), Buffer.from(code, 'hex'));
}

function parseHint(body: string): EngineHint {
  const hint = engineHintSchema.safeParse(parseJson(body));
  if (hint.success) return hint.data;
  const fields = hint.error.issues.map((issue) => issue.path.join('.') || 'body');
  throw new Error(
    `The hint has another shape than expected (${[...new Set(fields)].slice(0, 5).join(', ')}): run an engine of this release.`,
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
