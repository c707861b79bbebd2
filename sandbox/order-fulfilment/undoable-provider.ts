import { createHash } from 'node:crypto';
import { z } from 'zod';

import type { EffectLog } from '../effect-log.ts';
import type { Provider, ProviderContext } from '../provider.ts';
import { idempotencyKeyOf, json, parseBody, type Reply, type Request } from '../reply.ts';
import { faultOf, refusesUndo } from './faults.ts';

/** Effect of a provider, once for each order, or line of an order, and its undo. */
export interface Undoable {
  readonly does: {
    readonly path: string;
    readonly effect: string;
    /** Field of the reply with the id of the effect. */
    readonly id: string;
    /** Field of the request whose text may ask for a fault. */
    readonly faultIn?: string;
    readonly refusal?: string;
  };
  readonly undoes: { readonly path: string; readonly effect: string };
}

/** Request without an undo. */
export interface Note {
  readonly path: string;
  readonly effect: string;
}

const request = z.looseObject({ orderNumber: z.string().min(1), sku: z.string().min(1).optional() });
type Body = z.infer<typeof request>;

interface Call {
  readonly system: string;
  readonly log: EffectLog;
  readonly body: Body;
  readonly idempotencyKey: string;
}

/**
 * Makes a provider that knows its effects by order number, and line. An undo leaves a mark: a request for the same order that was under way
 * and comes later has no effect.
 */
export const undoableProvider = (system: string, undoables: readonly Undoable[], notes: readonly Note[] = []): Provider => ({
  name: system,
  answer: (path, sent, context) => {
    const work = workAt(path, undoables, notes);
    return work === null ? null : answer(work, { system, sent, context });
  },
});

type Work = (call: Call) => Reply;

function workAt(path: string, undoables: readonly Undoable[], notes: readonly Note[]): Work | null {
  const does = undoables.find((one) => one.does.path === path);
  if (does) return (call) => doEffect(call, does);
  const undoes = undoables.find((one) => one.undoes.path === path);
  if (undoes) return (call) => undo(call, undoes);
  const note = notes.find((one) => one.path === path);
  return note ? (call) => noted(call, note) : null;
}

function answer(work: Work, { system, sent, context }: { system: string; sent: Request; context: ProviderContext }): Reply {
  if (sent.headers['authorization'] !== `Bearer ${context.apiKey}`) return refused(401, 'The key is missing or wrong.');
  const parsed = request.safeParse(parseBody(sent.body));
  if (!parsed.success) return refused(400, 'Needed is an orderNumber.');
  return work({ system, log: context.log, body: parsed.data, idempotencyKey: idempotencyKeyOf(sent) });
}

function doEffect(call: Call, { does, undoes }: Undoable): Reply {
  const delivery = deliver(call);
  if (delivery.kept) return delivery.kept;
  const text = does.faultIn === undefined ? undefined : call.body[does.faultIn];
  const fault = typeof text === 'string' ? faultOf(text) : null;
  if (fault === 'busy-once' && delivery.number === 1) return json(503, { error: { message: 'Busy.' } }, { 'retry-after': '1' });
  if (fault === 'refused') return delivery.done(`not ${does.effect}`, refused(422, does.refusal ?? 'No.'));
  if (has(call, undoes.effect) || has(call, nothing(undoes.effect)))
    return delivery.done(`not ${does.effect}`, refused(422, 'The order is over.'));
  const reply = delivery.done(does.effect, json(201, { [does.id]: idFor(call) }));
  // The worst moment: the effect is there, and the caller cannot know.
  return fault === 'reset-once' ? { ...reply, reset: true } : reply;
}

function undo(call: Call, { does, undoes }: Undoable): Reply {
  const isThere = has(call, does.effect) && !has(call, undoes.effect);
  const delivery = deliver(call);
  if (delivery.kept) return delivery.kept;
  if (delivery.number === 1 && refusesUndo(call.system, call.body.orderNumber)) return refused(409, 'Not now.');
  return delivery.done(isThere ? undoes.effect : nothing(undoes.effect), json(200, { undone: isThere }));
}

function noted(call: Call, { effect }: Note): Reply {
  const delivery = deliver(call);
  return delivery.kept ?? delivery.done(effect, json(200, { noted: true }));
}

const nothing = (effect: string): string => `nothing ${effect}`;
const refused = (status: number, message: string): Reply => json(status, { error: { message } });
const deliver = (call: Call) =>
  call.log.deliver<Reply>({ system: call.system, idempotencyKey: call.idempotencyKey, about: subjectOf(call.body) });
const subjectOf = ({ orderNumber, sku }: Body): string => (sku === undefined ? orderNumber : `${orderNumber}/${sku}`);
const has = (call: Call, effect: string): boolean =>
  call.log.effects().some((one) => one.system === call.system && one.effect === effect && one.about === subjectOf(call.body));
const idFor = ({ system, idempotencyKey }: Call): string =>
  `${system.slice(0, 3).toUpperCase()}-${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 8).toUpperCase()}`;
