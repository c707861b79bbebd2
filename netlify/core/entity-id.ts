import { z } from 'zod';

/** Id of an Activity, process instance, job or tab: the forms that this API and the engine write. */
export const entityId = z.string().regex(/^[\w-]{1,80}$/, 'is not an id: write 1 to 80 letters, digits, - and _.');
