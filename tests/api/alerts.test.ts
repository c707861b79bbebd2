import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { activity, alert, type AlertKind, alertKinds } from '#netlify/database/schema.ts';
import { evaluateAlerts } from '#netlify/services/alerts/evaluate-alerts.ts';
import { alertRules, measuredRules } from '#netlify/services/alerts/rules.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { ageingServer, type Parts, plants, playParts, wellParts } from './alert-scene.ts';
import { type ApiUnderTest, codeOf, startApi, tokenOfStranger } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';
import { deadLetter } from './engine-replies.ts';

let api: ApiUnderTest;
let parts: Parts;
useNock();
beforeAll(async () => {
  api = await startApi({
    env: { NOTIFICATION_WEBHOOK_URL: `https://${ageingServer}/hook`, ALERT_WEBHOOK_URL: `https://${ageingServer}` },
    replace: { certificateEnd: async () => parts.certificateEnd },
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyTables(api);
  parts = wellParts();
  playParts(api, parts);
});

interface Listed {
  readonly id: string;
  readonly kind: AlertKind;
  readonly key: string;
  readonly state: string;
  readonly [fact: string]: unknown;
}

const fields =
  'id kind key deployment state severity sentence value threshold unit operation runbook firstSeenAt lastSeenAt resolvedAt acknowledgedBy silencedBy silencedUntil silenceReason notifiedAt mayAct';
const listing = `query ($filter: AlertFilter, $first: Int, $after: String) {
  alerts(filter: $filter, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
}`;

async function list(variables: Record<string, unknown> = {}, ask = api.as('otto')): Promise<Listed[]> {
  const { data, errors } = await ask(listing, variables);
  expect(errors).toEqual([]);
  return data?.['alerts'].nodes;
}

/** Evaluates as often as a kind needs in order to fire. */
async function evaluate(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await api.worker.evaluateAlerts();
}

const asOperatorOf =
  (tenant: string): ReturnType<ApiUnderTest['as']> =>
  async (query, variables) =>
    api.withToken(await tokenOfStranger({ id: `operator-${tenant}`, roles: ['operator'], tenant }), query, variables);

describe('every kind', () => {
  it('is silent while all is well', async () => {
    expect(await api.worker.evaluateAlerts()).toEqual({ fired: 0, resolved: 0, unmeasured: [], deliveries: [] });
    expect(await list()).toEqual([]);
  });

  it.each(Object.entries(plants))(
    '%s fires for what is planted, names its group, and is resolved by its measure alone',
    async (name, plant) => {
      const kind = name as AlertKind;
      const key = await plant({ api, parts });
      await evaluate(alertRules[kind].firesAfter);
      const [found] = await list({ filter: { kinds: [kind] } });
      expect(found).toMatchObject({
        kind,
        key,
        state: 'FIRING',
        sentence: expect.stringMatching(/^[A-Z0-9].+\.$/) as string,
        mayAct: true,
      });
      expect(found?.['value']).toBeGreaterThan(Number(found?.['threshold']));
      expect(found?.['runbook']).toBe(`docs/runbooks/alerts/${kind.toLowerCase().replaceAll('_', '-')}.md`);
      await repairEverything();
      playParts(api, Object.assign(parts, wellParts()));
      await evaluate(alertRules[kind].resolvesAfter);
      const [resolved] = await list({ filter: { kinds: [kind] } });
      expect(resolved).toMatchObject({ id: found?.id, state: 'RESOLVED', resolvedAt: expect.any(String) as string, mayAct: false });
    },
  );

  it('has a plant here, or is found by the evaluation itself', () => {
    expect([...Object.keys(plants), 'FAILED_MEASURES'].toSorted()).toEqual([...alertKinds].toSorted());
  });
});

/** Removes all rows but those of alerts. */
async function repairEverything(): Promise<void> {
  const rows = await api.owner.select().from(alert);
  await emptyTables(api);
  if (rows.length > 0) await api.owner.insert(alert).values(rows);
}

describe('ageing', () => {
  it('counts a secret from its first use, and anew from a change', async () => {
    const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
    const old = async (now: Date, config = api.deps.config): Promise<AlertKind[]> => {
      const { OLD_SECRETS } = measuredRules;
      await evaluateAlerts({ ...api.deps, config }, { rules: { OLD_SECRETS }, now });
      return (await list({ filter: { states: ['FIRING'] } })).map(({ kind }) => kind);
    };
    expect(await old(days(0))).toEqual([]);
    expect(await old(days(364))).toEqual([]);
    expect(await old(days(366))).toEqual(['OLD_SECRETS']);
    const { config } = api.deps;
    const changed = { ...config, ageing: { ...config.ageing, secretMarks: { SERVICE_TOKEN_SECRET: 'another' } } };
    expect(await old(days(366), changed)).toEqual([]);
  });

  it('leaves the alert of a certificate as it is while the server cannot be reached', async () => {
    const { ENDING_CERTIFICATES } = measuredRules;
    await plants.ENDING_CERTIFICATES({ api, parts });
    await evaluateAlerts(api.deps, { rules: { ENDING_CERTIFICATES } });
    const certificateEnd = (): Promise<never> => Promise.reject(new Error('nobody listens'));
    await evaluateAlerts({ ...api.deps, certificateEnd }, { rules: { ENDING_CERTIFICATES } });
    expect(await list()).toMatchObject([{ kind: 'ENDING_CERTIFICATES', state: 'FIRING' }]);
  });

  it('tells that the clock of the engine is wrong', async () => {
    parts.engineClock = new Date(Date.now() + 60_000);
    await evaluate(3);
    expect(await list({ filter: { kinds: ['CLOCK_SKEW'] } })).toMatchObject([{ key: 'engine', state: 'FIRING' }]);
  });
});

describe('a measure that fails', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('canary-in-the-error'));
  const rules = { LATE_SWEEP: { ...alertRules.LATE_SWEEP, measure: broken }, FAILED_ROWS: { ...alertRules.FAILED_ROWS, measure: broken } };

  it('hides no other, leaves its own alerts as they are, and is an alert after the third time', async () => {
    await plants.LATE_SWEEP({ api, parts });
    await evaluate();
    await plants.UNSENT_EVENTS({ api, parts });
    for (let time = 0; time < 3; time += 1) {
      const { unmeasured } = await evaluateAlerts(api.deps, { rules: { ...measuredRules, LATE_SWEEP: rules.LATE_SWEEP } });
      expect(unmeasured).toEqual(['LATE_SWEEP']);
    }
    const found = (await list()).map(({ kind, key, state }) => [kind, key, state].join(' '));
    expect(found.toSorted()).toEqual(['FAILED_MEASURES LATE_SWEEP FIRING', 'LATE_SWEEP  FIRING', 'UNSENT_EVENTS  FIRING']);
    expect(JSON.stringify(await list())).not.toContain('canary-in-the-error');
    await evaluate();
    expect(await list({ filter: { kinds: ['FAILED_MEASURES'] } })).toMatchObject([{ state: 'RESOLVED' }]);
  });

  it('is ended by its deadline', async () => {
    const never = { ...alertRules.FAILED_ROWS, measure: () => new Promise<never>(() => undefined) };
    expect(await evaluateAlerts(api.deps, { rules: { FAILED_ROWS: never } })).toMatchObject({ unmeasured: ['FAILED_ROWS'] });
  });

  it('says nothing of its own while the engine does not answer: that has an alert already', async () => {
    parts.engineIsUp = false;
    await evaluate(3);
    expect((await list()).map(({ kind }) => kind)).toEqual(['ENGINE_UNAVAILABLE']);
  });
});

describe('an alert', () => {
  it('that flaps does not fire with the first finding, and one without does not resolve it', async () => {
    parts.engineIsUp = false;
    await evaluate();
    expect(await list()).toEqual([]);
    parts.engineIsUp = true;
    await evaluate();
    parts.engineIsUp = false;
    await evaluate();
    expect(await list(), 'two findings, not in a row').toEqual([]);
    await evaluate();
    expect(await list()).toMatchObject([{ state: 'FIRING' }]);
    parts.engineIsUp = true;
    await evaluate();
    expect(await list()).toMatchObject([{ state: 'FIRING' }]);
    await evaluate();
    expect(await list()).toMatchObject([{ state: 'RESOLVED' }]);
  });

  it('that comes back is another one', async () => {
    for (const deadLetters of [[deadLetter('j', 'i', 'Words')], [], [deadLetter('j', 'i', 'Words')]]) {
      parts.deadLetters = deadLetters;
      await evaluate();
    }
    const states = (await list()).map(({ state }) => state);
    expect(states).toEqual(['FIRING', 'RESOLVED']);
  });

  it('follows its value, and stays the same one', async () => {
    parts.deadLetters = [deadLetter('a', 'i', 'Words')];
    await evaluate();
    const [first] = await list();
    parts.deadLetters = [deadLetter('a', 'i', 'Words'), deadLetter('b', 'i', 'Words')];
    await evaluate();
    expect(await list()).toMatchObject([{ id: first?.id, value: 2, firstSeenAt: first?.['firstSeenAt'] }]);
  });

  it('is one of its tenant; of the deployment, all operators know and those without a tenant act', async () => {
    parts.deadLetters = [
      { ...deadLetter('n', 'i', 'Words'), tenantId: 'baton/north' },
      { ...deadLetter('s', 'i', 'Words'), tenantId: 'baton/south' },
    ];
    await plants.UNSENT_EVENTS({ api, parts });
    await evaluate();
    const shown = async (ask: ReturnType<ApiUnderTest['as']>) =>
      (await list({}, ask)).map(({ kind, deployment, mayAct }) => [kind, deployment, mayAct].join(' ')).toSorted();
    const north = asOperatorOf('north');
    expect(await shown(north)).toEqual(['DEAD_LETTERS false true', 'UNSENT_EVENTS true false']);
    expect(await shown(api.as('otto'))).toEqual(['UNSENT_EVENTS true true']);
    const [ofNorth] = await list({ filter: { kinds: ['DEAD_LETTERS'] } }, north);
    const acknowledge = 'mutation ($id: ID!) { acknowledgeAlert(id: $id) { state } }';
    for (const ask of [api.as('otto'), asOperatorOf('south')])
      expect(codeOf(await ask(acknowledge, { id: ofNorth?.id }))).toBe('NOT_FOUND');
    const [ofAll] = await list({ filter: { kinds: ['UNSENT_EVENTS'] } }, north);
    expect(codeOf(await north(acknowledge, { id: ofAll?.id }))).toBe('NOT_FOUND');
    expect((await north(acknowledge, { id: ofNorth?.id })).data).toEqual({ acknowledgeAlert: { state: 'ACKNOWLEDGED' } });
  });
});

describe('an operator', () => {
  const acknowledge = (id: string, who = 'otto') => api.as(who)(`mutation ($id: ID!) { acknowledgeAlert(id: $id) { ${fields} } }`, { id });
  const silence = (id: string, until: Date, reason = 'The provider works on it') =>
    api.as('otto')(
      `mutation ($id: ID!, $until: DateTime!, $reason: String!) { silenceAlert(id: $id, until: $until, reason: $reason) { ${fields} } }`,
      {
        id,
        until: until.toISOString(),
        reason,
      },
    );
  const firing = async (): Promise<string> => {
    await plants.UNSENT_EVENTS({ api, parts });
    await evaluate();
    return (await list())[0]?.id ?? '';
  };

  it('acknowledges: once, with name and audit, and it stays so while it fires', async () => {
    const id = await firing();
    expect((await acknowledge(id)).data?.['acknowledgeAlert']).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedBy: 'otto',
      mayAct: true,
    });
    expect((await acknowledge(id)).errors).toEqual([]);
    await evaluate();
    expect(await list()).toMatchObject([{ id, state: 'ACKNOWLEDGED' }]);
    const { data } = await api.as('ada')('{ audit(filter: { operation: "acknowledgeAlert" }) { nodes { actor target result } } }');
    expect(data?.['audit'].nodes[0]).toEqual({ actor: 'otto', target: id, result: 'done' });
  });

  it('silences until a time ahead, with a reason', async () => {
    const id = await firing();
    const until = new Date(Date.now() + 60_000);
    expect((await silence(id, until)).data?.['silenceAlert']).toMatchObject({
      state: 'FIRING',
      silencedBy: 'otto',
      silencedUntil: until.toISOString(),
      silenceReason: 'The provider works on it',
    });
    for (const [when, reason] of [
      [new Date(Date.now() - 1_000), 'x'],
      [new Date(Date.now() + 31 * 86_400_000), 'x'],
      [until, '  '],
      [until, 'x'.repeat(501)],
    ] as const)
      expect(codeOf(await silence(id, when, reason))).toBe('INVALID_INPUT');
  });

  it('does nothing to one that is over, or that never was', async () => {
    const id = await firing();
    await repairEverything();
    await evaluate();
    for (const answer of [await acknowledge(id), await acknowledge('never'), await silence(id, new Date(Date.now() + 60_000))])
      expect(codeOf(answer)).toBe('NOT_FOUND');
  });

  it('alone reads and acts: nobody else does, and nobody but the bridge evaluates', async () => {
    const id = await firing();
    for (const who of ['clara', 'rita', 'leo', 'ada']) {
      expect(codeOf(await api.as(who)(listing)), who).toBe('FORBIDDEN');
      expect(codeOf(await acknowledge(id, who)), who).toBe('FORBIDDEN');
    }
    expect(codeOf(await api.as('otto')('mutation { evaluateAlerts { fired } }'))).toBe('FORBIDDEN');
  });

  it('pages through a list without a gap', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      id: `alert-${String(index).padStart(3, '0')}`,
      tenantId: '',
      kind: 'DEAD_LETTERS' as const,
      key: `process-${index}`,
      state: 'RESOLVED' as const,
      value: 1,
      threshold: 0,
      sentence: 'One job is given up.',
      firstSeenAt: new Date(Math.floor(index / 7) * 1_000),
    }));
    await api.deps.database.insert(alert).values(rows);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await api.as('otto')(listing, { first: 50, after });
      seen.push(...data?.['alerts'].nodes.map(({ id }: Listed) => id));
      ({ hasNextPage: more, endCursor: after } = data?.['alerts'].pageInfo);
    }
    expect(seen).toEqual(rows.map(({ id }) => id).toReversed());
  });
});

describe('very much trouble', () => {
  it('of one tenant, with 10,000 overdue Activities and more, is one alert that hides no other tenant', async () => {
    for (let batch = 0; batch < 11; batch += 1)
      await api.owner
        .execute(sql`insert into activity (id, tenant_id, task_id, process_definition_key, title, candidate_groups, priority, context, due_at)
        select ${batch} || '-' || n, case when ${batch} + n = 1 then 'south' else 'north' end, ${batch} || '-' || n, 'case-review',
          'Review', '{}', 50, '[]', now() - make_interval(days => 2 + n % 5)
        from generate_series(1, 1000) n`);
    await api.owner.execute(sql`analyze ${activity}`);
    expect(await api.worker.evaluateAlerts()).toMatchObject({ unmeasured: [] });
    const rows = await api.deps.database.select().from(alert);
    expect(rows.map(({ tenantId, sentence }) => `${tenantId}: ${sentence}`).toSorted()).toEqual([
      'north: Overdue Activities in case-review: 10000 or more.',
      'south: Overdue Activities in case-review: 1.',
    ]);
  });

  it('of one kind has a bounded number of alerts, and what is not among them is not taken for well', async () => {
    const letters = Array.from({ length: 120 }, (_, n) => ({
      ...deadLetter(`j${n}`, 'i', 'Words'),
      processDefinitionId: `process-${n}:1:x`,
    }));
    parts.deadLetters = letters;
    await evaluate();
    expect(await api.deps.database.$count(alert)).toBe(50);
    parts.deadLetters = letters.toReversed();
    await evaluate();
    expect(await api.deps.database.$count(alert, eq(alert.state, 'RESOLVED'))).toBe(0);
  });

  it('at once evaluated twice makes no alert twice', async () => {
    await plants.UNSENT_EVENTS({ api, parts });
    await Promise.all([evaluate(), evaluate(), evaluate()]);
    expect(await list()).toHaveLength(1);
  });
});
