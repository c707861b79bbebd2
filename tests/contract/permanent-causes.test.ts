import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  FlowableError,
  isPermanent,
  isUnanswered,
  type PermanentCause,
  permanentCauseOf,
  sentenceOfCause,
} from '#flowable/client/index.ts';
import { encodeVariables } from '#flowable/client/variables.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { client, engineScope } from './replay.ts';

mockNetwork();

/** Returns the error of a start that the engine answers with this exception. */
async function failedStart(status: number, exception: string): Promise<FlowableError> {
  engineScope().post('/process-api/runtime/process-instances').reply(status, { message: 'Internal server error', exception });
  const start = client().processInstances.start({ processDefinitionKey: 'k', businessKey: 'b', variables: {} });
  const error = await start.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FlowableError)) throw new Error('The start did not fail.');
  return error;
}

const sql = (problem: string): string =>
  `\n### Error updating database.  Cause: org.postgresql.util.PSQLException: ERROR: ${problem}\n### The error may involve TaskEntityImpl.insertTask-Inline\n### SQL: insert into ACT_RU_TASK`;

interface Rejection {
  readonly situation: string;
  readonly reply: { readonly status: number; readonly body: { readonly exception: string } };
  readonly cause: PermanentCause;
}

/** Replies of the real engine to starts, completions and messages that fail each time. */
const { recorded }: { recorded: readonly Rejection[] } = JSON.parse(readFileSync(new URL('rejections.json', import.meta.url), 'utf8'));
const rejections = recorded.map(({ situation, reply, cause }) => [situation, reply, cause] as const);

describe('a permanent cause', () => {
  test.each(rejections)('is read from the reply to %s', async (_, { status, body }, cause) => {
    const error = await failedStart(status, body.exception);
    expect(error).toMatchObject({ code: status === 400 ? 'REJECTED' : 'ENGINE_FAILED', status, permanentCause: cause });
    expect([isPermanent(error), isUnanswered(error)]).toEqual([true, false]);
  });

  test.each(rejections)('is said in one sentence without words of the database: %s', (_, { body }, cause) => {
    expect(permanentCauseOf(body.exception)).toEqual(cause);
    const sentence = sentenceOfCause(cause);
    expect(sentence).toMatch(/^[a-z].*: \S/);
    expect(sentence).not.toMatch(/ACT_|PSQL|###|Exception|\n|\.$/);
  });

  test('is known of a variable that was rejected before it was sent', () => {
    const encode = () => encodeVariables({ note: 'x'.repeat(70_000) });
    expect(encode).toThrow(
      expect.objectContaining({ permanentCause: expect.objectContaining({ kind: 'VARIABLE_REJECTED', variable: 'note' }) }),
    );
  });
});

describe('no permanent cause', () => {
  test.each([
    ['a lost race', 500, 'ProcessInstance[a1] was updated by another transaction concurrently'],
    ['a deadlock', 500, sql('deadlock detected')],
    ['a duplicate key', 500, sql('duplicate key value violates unique constraint')],
    ['a connection that broke', 500, 'org.springframework.dao.DataAccessResourceFailureException: Unable to acquire JDBC Connection'],
    ['a fault of the engine', 500, 'java.lang.NullPointerException'],
    ['nothing said', 500, ''],
  ])('is read from %s', async (_, status, exception) => {
    const error = await failedStart(status, exception);
    expect(error.permanentCause).toBeNull();
    expect([isPermanent(error), isUnanswered(error)]).toEqual([false, false]);
  });

  test.each([502, 503, 504])('is read from status %i, and the engine did not answer', async (status) => {
    engineScope().post('/process-api/runtime/signals').reply(status, 'value too long for type character varying(255)');
    const error = await client()
      .signals.send({ name: 's', variables: {}, tenantId: '' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ permanentCause: null });
    expect([isPermanent(error), isUnanswered(error as FlowableError)]).toEqual([false, true]);
  });

  test('is in a 400 without a known text, which is permanent all the same', async () => {
    const error = await failedStart(400, 'Variable name is required');
    expect([error.permanentCause, isPermanent(error)]).toEqual([null, true]);
  });
});
