import { describe, expect, it } from 'vitest';

import { lintModel } from '#bpmn/lint/lint-model.ts';

import { trip, worker } from './rule-tester.ts';

const rule = 'baton/user-task-has-way-out';

async function lintUserTask(acceptedWarnings: string, content = '') {
  const xml = trip(`<userTask id="t" name="T" flowable:candidateGroups="g" flowable:acceptedWarnings="${acceptedWarnings}"/>${content}`);
  const findings = await lintModel('trip.bpmn', new TextEncoder().encode(xml));
  return findings.filter((finding) => [rule, 'baton/retry-cycle', 'accepted-warnings'].includes(finding.rule));
}

const found = async (...given: Parameters<typeof lintUserTask>) =>
  (await lintUserTask(...given)).map((finding) => `${finding.severity} ${finding.rule} ${finding.element}`);

describe('a warning', () => {
  it('stands until the element accepts it with a reason', async () => {
    expect(await found('')).toEqual([`warning ${rule} t`]);
    expect(await found(`${rule}: Customers may take as long as they like`)).toEqual([]);
  });

  it('is accepted of its own element only', async () => {
    expect(await found(`${rule}: May wait`, worker('work'))).toEqual(['warning baton/retry-cycle work']);
  });

  it('is not accepted without a reason', async () => {
    expect(await found(`${rule}: `)).toEqual([`warning ${rule} t`, 'error accepted-warnings t']);
  });

  it.each(['baton/retry-cycle', 'baton/user-task-has-candidate', 'label-required', 'nonsense'])(
    '%s is not accepted where it does not warn',
    async (name) => {
      const findings = await lintUserTask(`${rule}: May wait; ${name}: It is fine`);
      expect(findings.map((finding) => finding.rule)).toEqual(['accepted-warnings']);
      expect(findings[0]?.message).toContain(`names "${name}", which does not warn here`);
    },
  );
});

it('never accepts an error', async () => {
  const xml = trip('<userTask id="t" name="T" flowable:acceptedWarnings="baton/user-task-has-candidate: Nobody is there"/>');
  const findings = await lintModel('trip.bpmn', new TextEncoder().encode(xml));
  expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['baton/user-task-has-candidate', 'accepted-warnings']));
});
