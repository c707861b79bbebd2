/** Contract on the models of this repository. */
import { expect, it } from 'vitest';

import { workflows } from '#inngest/workflows/index.ts';

import { faults } from './faults.ts';

it.each(workflows.map(({ model }) => model.key))('%s and its code fit', async (key) => expect(await faults(key)).toEqual([]));
