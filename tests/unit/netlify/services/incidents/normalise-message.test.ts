import { describe, expect, it } from 'vitest';

import { normaliseMessage } from '#netlify/services/incidents/normalise-message.ts';

describe('normaliseMessage', () => {
  it.each([
    ['ids', 'Job 7d4f5c1e-0a7b-4b7e-9d1c-2f8a7f0f3b11 failed.', 'Job 0b9ce9c2-9c33-4b53-8f58-31d5fa0d7c55 failed.'],
    ['ULIDs', 'Delivery 01JDV5Q3W8ZK4M7T9X2B6C1F0G is late.', 'Delivery 01JDV60000ZK4M7T9X2B6C1F0H is late.'],
    ['keys of providers', 'Customer cus_9f8a7b6c has no account.', 'Customer cus_1c2d3eab has no account.'],
    ['business keys', 'APP-4711 is locked.', 'APP-9 is locked.'],
    ['numbers', 'Case 0048 was not answered within 3 s.', 'Case 17 was not answered within 12 s.'],
    ['names in double quotes', 'No company "Müller & Söhne GmbH".', 'No company "O\'Brien \\"Ltd\\"".'],
    ['names in single quotes', "No person 'Ada Lovelace' here.", "No person 'Conan O'Brien' here."],
    ['names in German quotes', 'Die Firma „Meyer“ fehlt.', 'Die Firma „Schulze AG“ fehlt.'],
    ['paths of addresses', 'GET https://api.example.test/v1/a/17?q=x failed.', 'GET https://api.example.test/v1/b/Zed failed.'],
    ['times', 'Waiting since 2026-11-30T09:12:33.120Z.', 'Waiting since 2026-12-01 10:00:00+01:00.'],
    ['dates of people', 'Due on 30.11.2026.', 'Due on 1.2.2027.'],
    ['amounts', 'The amount 1,234.56 EUR is too high.', 'The amount 12 USD is too high.'],
    ['amounts with signs', 'The amount € 1.234,56 is too high.', 'The amount $12 is too high.'],
    ['e-mail addresses', 'ada@example.org is unknown.', 'grace.hopper+1@navy.example.mil is unknown.'],
    ['replies', 'It begins "{\\"id\\":17,\\"name\\":\\"Ada\\"".', 'It begins "<html>".'],
  ])('leaves out %s', (_, one, other) => {
    expect(normaliseMessage(one)).toBe(normaliseMessage(other));
  });

  it.each([
    ['fields', "The field 'email' is missing.", "The field 'birthDate' is missing."],
    ['paths', "'sender.email' is wrong.", "'sender.name' is wrong."],
    ['error codes', "Nothing catches 'CREDIT_REFUSED'.", "Nothing catches 'LIMIT_REACHED'."],
    ['hosts', 'https://one.example.test/x is away.', 'https://two.example.test/x is away.'],
    ['sentences', 'The register does not answer.', 'The register has no such company.'],
    ['apostrophes', "The worker's time was up and the job's lock was lost.", "The worker's run ended and the job's lock was lost."],
  ])('keeps %s', (_, one, other) => {
    expect(normaliseMessage(one)).not.toBe(normaliseMessage(other));
  });

  it('is short and ends in linear time', () => {
    expect(normaliseMessage(`${'"'.repeat(2_000)}${"'a".repeat(2_000)}`).length).toBeLessThanOrEqual(400);
  });

  it('is its own normal form', () => {
    const once = normaliseMessage('Case 17 of "Ada" at https://a.example.test/1 cost 12.50 EUR since 2026-11-30.');
    expect(normaliseMessage(once)).toBe(once);
  });
});
