/** People who work on Activities at random, all at once, and record the answers of the API. */
import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { ApiError, type Caller, callerWith } from '#scripts/api/caller.ts';

import { type Random, seeded } from './random.ts';

export const crowdActions = ['claim', 'unclaim', 'assign', 'complete', 'comment'] as const;
export type CrowdAction = (typeof crowdActions)[number];

/** Single attempt of one person. `unknown`: without a clear answer of the API, so the effect may have happened or not. */
export interface Attempt {
  readonly person: string;
  readonly activityId: string;
  readonly action: CrowdAction;
  readonly result: 'done' | 'refused' | 'unknown';
  /** Code of the API's refusal. */
  readonly code: string | null;
  /** Value of the attempt: the outcome of a decision, the text of a comment, the assignee of an assignment. */
  readonly value: string;
}

interface Member {
  readonly id: string;
  readonly isLead: boolean;
  readonly caller: Caller;
}

const group = 'case-reviewers';
const leads = 4;

/** Returns people of the reviewers' group, the first of whom are leads; each has called once and is known. */
export async function gatherCrowd(baseUrl: string, { people, secret }: { people: number; secret: string }): Promise<Member[]> {
  const members = Array.from({ length: people }, async (_, index): Promise<Member> => {
    const id = `crowd-${String(index).padStart(2, '0')}`;
    const isLead = index < leads;
    const who = { id, name: id, roles: [isLead ? ('lead' as const) : ('reviewer' as const)], groups: [group], tenant: '' };
    const caller = callerWith(baseUrl, await issueDevelopmentToken(who, secret));
    await caller.request('query { me { id } }', {}, z.unknown());
    return { id, isLead, caller };
  });
  return Promise.all(members);
}

export interface CrowdWork {
  readonly members: readonly Member[];
  readonly activityIds: readonly string[];
  readonly seed: number;
  readonly forMs: number;
}

/** Has all members work until the time is over. @returns all attempts */
export async function workAtRandom({ members, activityIds, seed, forMs }: CrowdWork): Promise<Attempt[]> {
  const end = Date.now() + forMs;
  const names = members.map(({ id }) => id);
  const notes = await Promise.all(
    members.map(async (member, index) => {
      const random = seeded(seed + index);
      const attempts: Attempt[] = [];
      const held = new Set<string>();
      for (let turn = 0; Date.now() < end; turn += 1) {
        attempts.push(...(await takeTurn({ member, random, turn, activityIds, names, held })));
        await pause(random.between(20, 300));
      }
      return attempts;
    }),
  );
  return notes.flat();
}

interface Turn {
  readonly member: Member;
  readonly random: Random;
  readonly turn: number;
  readonly activityIds: readonly string[];
  readonly names: readonly string[];
  /** Activities that the person has claimed and, to the person's knowledge, still has. */
  readonly held: Set<string>;
}

/** Share of choices among the same few Activities, where people meet: two out of three. */
const crowdedShare = 0.66;
const crowded = 12;

const seen = z.object({ activity: z.object({ version: z.number() }).nullable() });

async function takeTurn({ member, random, turn, activityIds, names, held }: Turn): Promise<Attempt[]> {
  const action = chooseAction(random, member);
  const activityId = chooseActivity({ random, action, activityIds, held });
  const value = valueOf({ action, random, names, text: `${member.id} says ${turn}` });
  const read = await attempt(() => member.caller.request('query ($id: ID!) { activity(id: $id) { version } }', { id: activityId }, seen));
  const version = 'data' in read ? (read.data.activity?.version ?? 1) : 1;
  // Think time before the click: others come in between.
  await pause(random.between(0, 150));
  const send = () => act(member, { action, activityId, version, value });
  if (action === 'comment') return insistOn(send, random);
  // Now and then a button is clicked twice.
  if (action === 'complete' && random.next() < 0.2) return Promise.all([send(), send()]);
  const tried = await send();
  if (action === 'claim' && tried.result === 'done') held.add(activityId);
  else held.delete(activityId);
  return [tried];
}

/** Chooses an Activity: for a release or a decision one of the person's own, otherwise one that others choose as well. */
function chooseActivity({
  random,
  action,
  activityIds,
  held,
}: Pick<Turn, 'random' | 'activityIds' | 'held'> & { action: CrowdAction }): string {
  const own = [...held];
  if (own.length > 0 && (action === 'unclaim' || (action === 'complete' && random.next() < 0.5))) return random.pick(own);
  // The crowded Activities move on through all, so that each is fresh once.
  const from = (Math.floor(Date.now() / 3_000) * crowded) % activityIds.length;
  return random.pick(random.next() < crowdedShare ? activityIds.slice(from, from + crowded) : activityIds);
}

function chooseAction(random: Random, { isLead }: Member): CrowdAction {
  if (isLead && random.next() < 0.3) return 'assign';
  return random.pick(['claim', 'claim', 'claim', 'unclaim', 'complete', 'complete', 'comment', 'comment'] as const);
}

function valueOf({ action, random, names, text }: { action: CrowdAction; random: Random; names: readonly string[]; text: string }): string {
  if (action === 'complete') return random.pick(['approve', 'reject']);
  return action === 'assign' ? random.pick(names) : text;
}

/** Sends a comment until the API accepts it, and in half of the cases once more, always with the same idempotency key. */
async function insistOn(send: () => Promise<Attempt>, random: Random): Promise<Attempt[]> {
  const attempts = [await send()];
  for (let again = 0; again < 40 && attempts.at(-1)?.result === 'unknown'; again += 1) {
    await pause(500);
    attempts.push(await send());
  }
  if (random.next() < 0.5) attempts.push(await send());
  return attempts;
}

interface Deed {
  readonly action: CrowdAction;
  readonly activityId: string;
  readonly version: number;
  readonly value: string;
}

const documents: Readonly<Record<CrowdAction, string>> = {
  claim: 'mutation ($id: ID!, $version: Int!) { claimActivity(id: $id, version: $version) { id } }',
  unclaim: 'mutation ($id: ID!, $version: Int!) { unclaimActivity(id: $id, version: $version) { id } }',
  assign: 'mutation ($id: ID!, $version: Int!, $value: ID) { assignActivity(id: $id, version: $version, assignee: $value) { id } }',
  complete:
    'mutation ($id: ID!, $version: Int!, $decision: JSONObject!) { completeActivity(id: $id, version: $version, decision: $decision) { id } }',
  comment: 'mutation ($id: ID!, $value: String!) { addComment(activityId: $id, text: $value, idempotencyKey: $value) { id } }',
};

async function act({ id: person, caller }: Member, { action, activityId, version, value }: Deed): Promise<Attempt> {
  const common = { id: activityId, version };
  const decision = { outcome: value, reason: `Because ${person} says so` };
  const rest = action === 'complete' ? { decision } : action === 'assign' || action === 'comment' ? { value } : {};
  const answer = await attempt(() => caller.request(documents[action], { ...common, ...rest }, z.unknown()));
  const base = { person, activityId, action, value };
  if ('data' in answer) return { ...base, result: 'done', code: null };
  const { error } = answer;
  if (!(error instanceof ApiError)) return { ...base, result: 'unknown', code: null };
  if (error.code.startsWith('HTTP_') || error.code === 'DATABASE_UNAVAILABLE') return { ...base, result: 'unknown', code: error.code };
  return { ...base, result: 'refused', code: error.code };
}

async function attempt<T>(read: () => Promise<T>): Promise<{ data: T } | { error: unknown }> {
  try {
    return { data: await read() };
  } catch (error) {
    return { error };
  }
}
