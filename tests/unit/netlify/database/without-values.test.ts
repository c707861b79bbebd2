import { DrizzleQueryError } from 'drizzle-orm/errors';
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';

import { problemOf, withoutValues } from '#netlify/database/without-values.ts';

const ofDatabase = (message: string): DatabaseError => new DatabaseError(message, message.length, 'error');

describe('an error of the database in the log', () => {
  it.each([
    ['invalid input syntax for type integer: "a private matter"', 'invalid input syntax for type integer: …'],
    ['invalid input value for enum status: "a "quoted"\nprivate matter"', 'invalid input value for enum status: …'],
    [
      'duplicate key value violates unique constraint "intent_business_key"',
      'duplicate key value violates unique constraint "intent_business_key"',
    ],
  ])('has no value: %s', (message, expected) => {
    const error = ofDatabase(message);
    expect(withoutValues(error).message).toBe(expected);
    expect(withoutValues(error).stack).not.toContain('private matter');
  });

  it('has no value of its statement, nor of its cause', () => {
    const error = new DrizzleQueryError(
      'insert into comment values ($1)',
      ['a private matter'],
      ofDatabase('invalid input syntax for type x: "a private matter"'),
    );
    expect(problemOf(error)).toBe('Failed query: insert into comment values ($1): invalid input syntax for type x: …');
    expect(withoutValues(error).stack).not.toContain('private matter');
  });

  it('leaves other errors as they are', () => {
    expect(problemOf(new Error('It says: "no"'))).toBe('It says: "no"');
    expect(problemOf('gone')).toBe('gone');
  });
});
