import { expect, it } from 'vitest';

import { functionIdsOf } from '#inngest/function-ids.ts';
import { functionsOf } from '#inngest/functions.ts';
import { workflows } from '#inngest/workflows/index.ts';

it('lists the id of every function that a deployment serves', () => {
  const functions = functionsOf(workflows, () => {
    throw new Error('Nothing runs here.');
  });
  expect(functionIdsOf(workflows).toSorted()).toEqual(functions.map((served) => served.id()).toSorted());
});
