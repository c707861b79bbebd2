import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { act, actionsOf, approve, ask, opened, read, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type Who = Parameters<typeof ask>[1];
let keys = 0;

const comment = (who: Who, activityId: string, text: string, key = `key-${(keys += 1)}`) =>
  ask(
    api,
    who,
    `mutation ($activityId: ID!, $text: String!, $key: String!) {
      addComment(activityId: $activityId, text: $text, idempotencyKey: $key) { id author text mentions } }`,
    { activityId, text, key },
  );
const attach = (who: Who, activityId: string, fields: Record<string, unknown> = {}) =>
  ask(
    api,
    who,
    `mutation ($activityId: ID!, $name: String!, $url: String!, $mediaType: String, $key: String!) {
      addAttachment(activityId: $activityId, name: $name, url: $url, mediaType: $mediaType, idempotencyKey: $key) { id name url mediaType addedBy } }`,
    { activityId, name: 'Passport', url: 'https://files.test/passport.pdf', key: `key-${(keys += 1)}`, ...fields },
  );
const said = async (who: Who, id: string) =>
  (
    await ask(
      api,
      who,
      'query ($id: ID!) { activity(id: $id) { version comments { author text mentions } attachments { id name addedBy } watchers watching draft { decision } } }',
      { id },
    )
  ).data?.['activity'];

describe('addComment', () => {
  it('is read by whoever may read, names people, and leaves an open form valid', async () => {
    const { id } = await opened(api);
    const answer = await comment('rita', id, ' @ravi and @leo: same birth date? Ask anna@example.org, not @ravi again. ');
    expect(answer.data?.['addComment']).toMatchObject({ author: 'rita', mentions: ['ravi', 'leo'] });
    const { comments, version } = await said('ravi', id);
    expect(comments).toEqual([
      { author: 'rita', text: '@ravi and @leo: same birth date? Ask anna@example.org, not @ravi again.', mentions: ['ravi', 'leo'] },
    ]);
    expect(version).toBe(1);
    expect((await act(api, 'ravi', 'completeActivity', { id, version: 1, decision: approve })).errors).toEqual([]);
    expect((await comment('otto', id, 'Seen')).errors).toEqual([]);
    expect(await actionsOf(api, id)).toEqual(['opened', 'commented', 'completed', 'commented']);
  });

  it('is one comment for the same key, however often it is sent', async () => {
    const { id } = await opened(api);
    const answers = await Promise.all(Array.from({ length: 6 }, () => comment('rita', id, 'Once', 'the-same')));
    expect(new Set(answers.map((answer) => answer.data?.['addComment'].id)).size).toBe(1);
    expect((await said('rita', id)).comments).toHaveLength(1);
    expect(await actionsOf(api, id)).toEqual(['opened', 'commented']);
    expect(codeOf(await comment('rita', id, 'Twice', 'the-same'))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await comment('ravi', id, 'Mine', 'the-same')).errors).toEqual([]);
  });

  it('loses none of forty at once', async () => {
    const { id } = await opened(api);
    await Promise.all(Array.from({ length: 40 }, (_, index) => comment(index % 2 ? 'rita' : 'ravi', id, `Comment ${index}`)));
    const texts = (await said('leo', id)).comments.map(({ text }: { text: string }) => text);
    expect(new Set(texts).size).toBe(40);
  });

  it('is read in parts: the newest, the oldest of them first, of each Activity of a list', async () => {
    const ids = [(await opened(api)).id, (await opened(api)).id];
    for (const id of ids) for (const text of ['one', 'two', 'three']) await comment('rita', id, `${text} of ${id}`);
    for (const person of ['rita', 'ravi', 'leo']) await act(api, person, 'watchActivity', { id: ids[0] });
    const fields = 'id comments(first: 2) { text } history(first: 1) { action } watchers(first: 2)';
    const query = `query ($a: ID!, $b: ID!) { a: activity(id: $a) { ${fields} } b: activity(id: $b) { ${fields} } }`;
    const { data } = await ask(api, 'rita', query, { a: ids[0], b: ids[1] });
    for (const [name, id] of [
      ['a', ids[0]],
      ['b', ids[1]],
    ] as const) {
      expect(data?.[name].comments).toEqual([{ text: `two of ${id}` }, { text: `three of ${id}` }]);
      expect(data?.[name].history).toEqual([{ action: 'commented' }]);
    }
    expect([data?.['a'].watchers, data?.['b'].watchers]).toEqual([['rita', 'ravi'], []]);
    expect(codeOf(await ask(api, 'rita', 'query ($id: ID!) { activity(id: $id) { comments(first: 101) { text } } }', { id: ids[0] }))).toBe(
      'PAGE_TOO_LARGE',
    );
  });

  it('is refused empty, from strangers and from auditors', async () => {
    const { id } = await opened(api);
    expect((await comment('rita', id, '  ')).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'text' });
    expect(codeOf(await comment(somebody('stranger'), id, 'Hello'))).toBe('NOT_FOUND');
    expect(codeOf(await comment('ada', id, 'Hello'))).toBe('FORBIDDEN');
  });

  it('cannot be changed or removed', async () => {
    const { id } = await opened(api);
    await comment('rita', id, 'So it is');
    for (const statement of ["update comment set text = 'otherwise'", 'delete from comment', 'truncate comment']) {
      const refused = (message: string) => ({ cause: { message: expect.stringContaining(message) } });
      await expect(api.owner.execute(sql.raw(statement))).rejects.toMatchObject(refused('append-only'));
      await expect(api.deps.database.execute(sql.raw(statement))).rejects.toMatchObject(refused('permission denied'));
    }
  });
});

describe('addAttachment', () => {
  it('keeps where the file is until it is removed', async () => {
    const { id } = await opened(api);
    const added = (await attach('rita', id, { mediaType: 'application/pdf' })).data?.['addAttachment'];
    expect(added).toMatchObject({
      name: 'Passport',
      url: 'https://files.test/passport.pdf',
      mediaType: 'application/pdf',
      addedBy: 'rita',
    });
    expect(codeOf(await act(api, 'ravi', 'removeAttachment', { id: added.id }))).toBe('NOT_ALLOWED');
    expect((await act(api, 'leo', 'removeAttachment', { id: added.id })).errors).toEqual([]);
    expect((await act(api, 'rita', 'removeAttachment', { id: added.id })).errors).toEqual([]);
    expect((await said('rita', id)).attachments).toEqual([]);
    const { history } = await read(api, id);
    expect(history.slice(1)).toMatchObject([
      { actor: 'rita', action: 'attached', changes: [{ field: 'attachment', before: null, after: 'Passport' }] },
      { actor: 'leo', action: 'detached', changes: [{ field: 'attachment', before: 'Passport', after: null }] },
    ]);
  });

  it.each([
    ['http://files.test/passport.pdf'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['passport.pdf'],
    ['https://user:secret@files.test/passport.pdf'],
  ])('refuses %s', async (url) => {
    const { id } = await opened(api);
    expect((await attach('rita', id, { url })).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'attachment.url' });
  });

  it('is one attachment for the same key', async () => {
    const { id } = await opened(api);
    const answers = await Promise.all(Array.from({ length: 4 }, () => attach('rita', id, { key: 'the-same' })));
    const odd = await attach('rita', id, { key: 'odd', url: 'HTTPS://Files.test:443/a/../b c?q=<x>' });
    expect(odd.errors).toEqual([]);
    const urls = (await ask(api, 'rita', 'query ($id: ID!) { activity(id: $id) { attachments { url } } }', { id })).data?.['activity']
      .attachments;
    expect(urls.at(-1)).toEqual({ url: 'https://files.test/b%20c?q=%3Cx%3E' });
    expect(new Set(answers.map((answer) => answer.data?.['addAttachment'].id)).size).toBe(1);
    expect(codeOf(await attach('rita', id, { key: 'the-same', url: 'https://files.test/other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('does not tell a stranger that an attachment exists', async () => {
    const { id } = await opened(api);
    const added = (await attach('rita', id)).data?.['addAttachment'];
    expect(codeOf(await act(api, somebody('stranger'), 'removeAttachment', { id: added.id }))).toBe('NOT_FOUND');
  });
});

describe('watchActivity', () => {
  it('begins once and ends once', async () => {
    const { id } = await opened(api);
    await Promise.all([1, 2, 3].map(() => act(api, 'ravi', 'watchActivity', { id })));
    await act(api, 'otto', 'watchActivity', { id });
    expect(await said('ravi', id)).toMatchObject({ watchers: ['ravi', 'otto'], watching: true });
    expect((await said('rita', id)).watching).toBe(false);
    await Promise.all([1, 2].map(() => act(api, 'ravi', 'unwatchActivity', { id })));
    expect(await said('ravi', id)).toMatchObject({ watchers: ['otto'], watching: false });
  });
});

describe('a draft', () => {
  const save = (who: Who, activityId: string, decision: Record<string, unknown>) =>
    ask(api, who, 'mutation ($activityId: ID!, $decision: JSONObject!) { saveDraft(activityId: $activityId, decision: $decision) }', {
      activityId,
      decision,
    });
  const discard = (who: Who, activityId: string) =>
    ask(api, who, 'mutation ($activityId: ID!) { discardDraft(activityId: $activityId) }', { activityId });

  it('is kept for its author alone, half-written as it is, until they decide', async () => {
    const { id } = await opened(api);
    const answer = await save('rita', id, { outcome: 'reject', internalNote: 'not sure' });
    expect(answer.data?.['saveDraft']).toMatch(/^\d{4}-\d\d-\d\dT/);
    await save('rita', id, { outcome: 'reject', internalNote: 'quite sure' });
    await save('ravi', id, { outcome: 'approve' });
    expect((await said('rita', id)).draft).toEqual({ decision: { outcome: 'reject', internalNote: 'quite sure' } });
    expect((await said('leo', id)).draft).toBeNull();
    await act(api, 'rita', 'completeActivity', { id, version: 1, decision: approve });
    expect((await said('rita', id)).draft).toBeNull();
    expect((await said('ravi', id)).draft).toEqual({ decision: { outcome: 'approve' } });
    expect((await save('ravi', id, { outcome: 'ask' })).errors).toEqual([]);
  });

  it('can be discarded', async () => {
    const { id } = await opened(api);
    await save('rita', id, { outcome: 'ask' });
    expect((await discard('rita', id)).data).toEqual({ discardDraft: true });
    expect((await discard('rita', id)).data).toEqual({ discardDraft: false });
  });

  it('is refused to those who may not decide, and beyond a size', async () => {
    const { id } = await opened(api);
    expect(codeOf(await save(somebody('stranger'), id, {}))).toBe('NOT_FOUND');
    expect(codeOf(await save('otto', id, {}))).toBe('FORBIDDEN');
    expect(codeOf(await save('rita', id, { reason: 'x'.repeat(70_000) }))).toBe('INVALID_INPUT');
    await save('rita', id, { reason: 'x' });
    const { rows } = await api.deps.database.execute(sql`select result from audit where target = ${id} order by sequence`);
    expect(
      rows.map(({ result }) => result),
      'only what was refused is worth a record',
    ).toEqual(['NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT']);
  });
});
