import { eq } from 'drizzle-orm';

import type { ReadCaller } from '#inngest/telemetry/callers.ts';
import { processInstance } from '#netlify/database/schema.ts';

import type { ApiDependencies } from './dependencies.ts';
import { within } from './within.ts';

const deadlineMs = 1_000;

/** Reads the callers of instances from the read model, and those that it does not have yet from the engine, for a second at most. */
export const callersOf =
  ({ database, flowable }: Pick<ApiDependencies, 'database' | 'flowable'>): ReadCaller =>
  async (id) => {
    const [known] = await database.select({ callerId: processInstance.callerId }).from(processInstance).where(eq(processInstance.id, id));
    if (known) return known.callerId;
    return (await within(deadlineMs, 'Reading a caller', flowable.history.processInstance(id)))?.superProcessInstanceId ?? null;
  };
